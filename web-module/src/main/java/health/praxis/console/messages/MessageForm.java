package health.praxis.console.messages;

import health.praxis.campaigns.PatientMessages;
import health.praxis.campaigns.WriteToPatient;
import health.praxis.credits.CreditQueries;
import health.praxis.delivery.Channel;
import health.praxis.reminders.ReminderTexts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Writes one message to the patient whose history of messages is open (MSG-1). */
@Named
@ViewScoped
public class MessageForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PatientMessages door;

    @Inject
    private CreditQueries credits;

    @Inject
    private PatientMessagesPage page;

    @Inject
    private ChosenFiles files;

    // A new one for each message, so that a double click sends one.
    private UUID form = UUID.randomUUID();
    private Channel channel = Channel.SMS;
    private @Nullable String subject;
    private String text = "";
    private boolean sent;
    private transient ReminderTexts.@Nullable Length length;

    /** Sends it; what was typed and chosen is given up once it is on its way, and stays in the page until then. */
    public void send() {
        sent = false;
        door.write(new WriteToPatient(form, page.getPatient(), channel, subject, text, files.of(channel)));
        form = UUID.randomUUID();
        subject = null;
        setText("");
        sent = true;
        PrimeFaces.current().ajax().update("write");
        page.show();
    }

    /** How long what is typed is, and what it costs (REM-13). */
    public ReminderTexts.Length getLength() {
        if (length == null) {
            length = door.length(text);
        }
        return length;
    }

    public long getBalance() {
        return credits.balance().credits();
    }

    public boolean isSms() {
        return channel == Channel.SMS;
    }

    public boolean isSent() {
        return sent;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
        length = null;
    }
}
