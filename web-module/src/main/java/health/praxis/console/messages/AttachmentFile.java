package health.praxis.console.messages;

import health.praxis.console.Download;
import health.praxis.delivery.Attachment;
import health.praxis.delivery.DeliveryQueries;
import health.praxis.delivery.SentAttachment;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Gives back a file that went with an e-mail (MSG-1): to be kept, never to be shown by the browser under our address. */
@Named
@RequestScoped
public class AttachmentFile {

    @Inject
    private DeliveryQueries delivery;

    /** @throws health.praxis.shared.NotFound when there is no such file for this caller, before anything is sent */
    public void send(SentAttachment chosen) throws IOException {
        Attachment file = delivery.attachment(chosen.message(), chosen.position());
        ExternalContext answer = Download.begin(file.name(), "application/octet-stream");
        answer.setResponseContentLength(file.content().length);
        answer.getResponseOutputStream().write(file.content());
        FacesContext.getCurrentInstance().responseComplete();
    }
}
