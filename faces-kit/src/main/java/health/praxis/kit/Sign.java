package health.praxis.kit;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The small signs of the tag library: {@code k:icon}, {@code k:avatar} and {@code k:status}. They are components and not tag files because a tag file sees the
 * attributes of the tags around it, and these stand inside all others.
 */
public abstract class Sign extends UIComponentBase {

    @Override
    public String getFamily() {
        return "health.praxis.kit";
    }

    /** An attribute's value as text, or null where it is missing or empty. */
    final @Nullable String text(String attribute) {
        Object value = getAttributes().get(attribute);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    /** Writes one symbol of the icon sheet. */
    final void icon(FacesContext context, String name, @Nullable String size, @Nullable String label)
            throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("svg", this);
        writer.writeAttribute("class", size == null ? "icon" : "icon icon--" + size, null);
        if (label == null) {
            writer.writeAttribute("aria-hidden", "true", null);
        } else {
            writer.writeAttribute("role", "img", null);
            writer.writeAttribute("aria-label", label, null);
        }
        writer.startElement("use", this);
        String sheet = Functions.files() + "/icons.svg#";
        writer.writeAttribute("href", sheet + name, null);
        writer.endElement("use");
        writer.endElement("svg");
    }

    /** {@code k:icon}: {@code name}, {@code size}, {@code label}. */
    public static final class Icon extends Sign {

        @Override
        public void encodeEnd(FacesContext context) throws IOException {
            String name = text("name");
            if (isRendered() && name != null) {
                icon(context, name, text("size"), text("label"));
            }
        }
    }

    /** {@code k:avatar}: {@code name}, {@code size}. */
    public static final class Avatar extends Sign {

        @Override
        public void encodeEnd(FacesContext context) throws IOException {
            if (!isRendered()) {
                return;
            }
            String name = text("name");
            String size = text("size");
            ResponseWriter writer = context.getResponseWriter();
            writer.startElement("span", this);
            String colour = Functions.join("avatar", Functions.hue(name));
            writer.writeAttribute("class", size == null ? colour : colour + " avatar--" + size, null);
            writer.writeAttribute("aria-hidden", "true", null);
            writer.writeText(Functions.initials(name), null);
            writer.endElement("span");
        }
    }

    /** {@code k:status}: {@code of}, {@code word}, {@code styleClass}. */
    public static final class Status extends Sign {

        @Override
        public void encodeEnd(FacesContext context) throws IOException {
            String status = Functions.sign(text("of"));
            if (!isRendered() || status.isEmpty()) {
                return;
            }
            ResponseWriter writer = context.getResponseWriter();
            writer.startElement("span", this);
            writer.writeAttribute("class", Functions.join("chip st-" + status, text("styleClass")), null);
            icon(context, "st-" + status, null, null);
            String word = text("word");
            writer.writeText(word == null ? word(context, status) : word, null);
            writer.endElement("span");
        }

        private static String word(FacesContext context, String status) {
            ResourceBundle words = context.getApplication().getResourceBundle(context, "kitText");
            return words.containsKey("status." + status) ? words.getString("status." + status) : status;
        }
    }
}
