package health.praxis.console.messages;

import health.praxis.delivery.Attachment;
import health.praxis.delivery.DeliveryQueries;
import health.praxis.delivery.SentAttachment;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Gives back a file that went with an e-mail (MSG-1): to be kept, never to be shown by the browser under our address. */
@Named
@RequestScoped
public class AttachmentFile {

    @Inject
    private DeliveryQueries delivery;

    /** @throws health.praxis.shared.NotFound when there is no such file for this caller, before anything is sent */
    public void send(SentAttachment chosen) throws IOException {
        Attachment file = delivery.attachment(chosen.message(), chosen.position());
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType("application/octet-stream");
        external.setResponseContentLength(file.content().length);
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        external.setResponseHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        external.getResponseOutputStream().write(file.content());
        faces.responseComplete();
    }
}
