package health.praxis.kit;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.messages.Messages;
import org.primefaces.component.messages.MessagesRenderer;

/**
 * PrimeFaces' messages as a real list: it gives each item another role, which leaves a list without items to a screen reader. The box around
 * them is a live region already, so nothing is announced less.
 */
public class ListedMessages extends MessagesRenderer {

    private static final Set<String> NOT_OF_AN_ITEM = Set.of("role", "aria-atomic");

    @Override
    protected void encodeMessage(
            ResponseWriter writer, Messages messages, FacesMessage message, String styleClassPrefix, boolean escape)
            throws IOException {
        super.encodeMessage(new PlainItem(writer), messages, message, styleClassPrefix, escape);
    }

    private static final class PlainItem extends ResponseWriterWrapper {

        PlainItem(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void writeAttribute(String name, Object value, @Nullable String property) throws IOException {
            if (!NOT_OF_AN_ITEM.contains(name)) {
                super.writeAttribute(name, value, property);
            }
        }
    }
}
