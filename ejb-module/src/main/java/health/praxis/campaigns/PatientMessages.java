package health.praxis.campaigns;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.credits.CreditQueries;
import health.praxis.credits.Credits;
import health.praxis.credits.NotEnoughCredits;
import health.praxis.credits.Service;
import health.praxis.credits.SmsText;
import health.praxis.delivery.AttachmentEmpty;
import health.praxis.delivery.AttachmentKindRefused;
import health.praxis.delivery.AttachmentsTooLarge;
import health.praxis.delivery.Channel;
import health.praxis.delivery.Delivery;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.delivery.OwnNumbers;
import health.praxis.delivery.TooManyAttachments;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.patients.PatientStatus;
import health.praxis.reminders.NoAddress;
import health.praxis.reminders.PatientDeceased;
import health.praxis.reminders.PatientUnsubscribed;
import health.praxis.reminders.ReminderTexts;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.telephony.TextLines;
import health.praxis.telephony.Wrote;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody of the practice writes to one patient (MSG-1). Who may edit the profile may write to the person. */
@Stateless
@Door
public class PatientMessages {

    @Inject
    private MessageRows rows;

    @Inject
    private PatientQueries patients;

    @Inject
    private Credits credits;

    @Inject
    private CreditQueries prices;

    @Inject
    private Delivery delivery;

    @Inject
    private TextLines textLines;

    @Inject
    private OwnNumbers numbers;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** How long this would be as an SMS, and what it costs (REM-13, REM-15). */
    @Allowed(Right.PATIENTS_EDIT)
    public ReminderTexts.Length length(String text) {
        return ReminderTexts.Length.of(Draft.plain(text), prices.priceOf(Service.SMS_SEGMENT));
    }

    /**
     * Sends it once this transaction has committed, an SMS paid for. The same form sent again changes nothing.
     *
     * @throws NotFound when there is no such patient for the caller
     * @throws MessageIncomplete without a text, or without an e-mail's subject
     * @throws MessageTooLong when an SMS has more than 800 characters, or an e-mail more than 10,000 (REM-14)
     * @throws TermNotFilled when it holds the term of a join link
     * @throws PatientDeceased for a deceased patient
     * @throws NoAddress when the patient has none for the channel
     * @throws PatientUnsubscribed when the patient's phone said STOP (REM-19)
     * @throws NotEnoughCredits when the balance does not cover the SMS
     * @throws TooManyAttachments when there are more than ten files
     * @throws AttachmentsTooLarge when they have more than 8 MB together
     * @throws AttachmentEmpty for a file without content
     * @throws AttachmentKindRefused when one is of no kind that goes with an e-mail, or is not what its name says
     */
    @Allowed(Right.PATIENTS_EDIT)
    public void write(@Valid WriteToPatient order) {
        UserId author = Callers.current().requireUser();
        PatientCard patient = Optional.ofNullable(
                        patients.cards(List.of(order.patient())).get(order.patient()))
                .orElseThrow(() -> new NotFound("patient"));
        Draft draft = Draft.of(order.channel(), order.subject(), order.text());
        String address = draft.channel() == Channel.SMS ? patient.mobile() : patient.email();
        String phone = draft.channel() == Channel.SMS ? address : null;
        MessageId id = MessageId.random();
        if (!rows.begin(order.form(), id, order.patient(), author, phone, clock.instant())) {
            requireSame(order, author);
            return;
        }
        Optional<String> own = numbers.sender(false);
        OutgoingMessage message = new OutgoingMessage(
                        id,
                        draft.channel(),
                        reachable(patient, draft.channel(), address),
                        order.patient(),
                        draft.subject(),
                        draft.text(),
                        null)
                .leavingFrom(own)
                .with(order.attachments());
        if (phone != null) {
            credits.spend(Service.SMS_SEGMENT, new SmsText(draft.text()).segments(), id.value());
            textLines.wrote(own, List.of(new Wrote(phone, null)));
        }
        delivery.send(message);
        audit.record(AuditEvent.of(Action.SEND, "patient message", order.form())
                .patient(order.patient())
                .describe(draft.channel().name()));
    }

    private void requireSame(WriteToPatient order, UserId author) {
        boolean same = rows.one(order.form())
                .filter(sent -> sent.isSame(order.patient(), author))
                .isPresent();
        if (!same) {
            throw new NotFound("patient message");
        }
    }

    private String reachable(PatientCard patient, Channel channel, @Nullable String address) {
        if (patient.status().equals(PatientStatus.DECEASED.name())) {
            throw new PatientDeceased(patient.name());
        }
        if (address == null || address.isBlank()) {
            throw new NoAddress(patient.name(), channel);
        }
        if (channel == Channel.SMS && !textLines.stopped(List.of(address)).isEmpty()) {
            throw new PatientUnsubscribed(patient.name());
        }
        return address;
    }
}
