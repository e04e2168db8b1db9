package health.praxis.reminders;

import health.praxis.credits.CreditQueries;
import health.praxis.credits.Service;
import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.practice.ContactNumbers;
import health.praxis.practice.LocationNumbers;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What waiting patients read about a free time, by the practice's own text (REM-1, WL-7). An appointment's facts stand for the
 * time, whether there is an appointment or not.
 */
@Stateless
@Door
public class InvitationTexts {

    @Inject
    private ReminderRows rows;

    @Inject
    private PracticeQueries practices;

    @Inject
    private LocationNumbers numbers;

    @Inject
    private CreditQueries credits;

    @Inject
    private Clock clock;

    /**
     * The invitation for each of these patients.
     *
     * @throws NotFound when nothing is written for this kind of appointment
     * @throws UnknownTerm when the text holds a term without a value
     */
    @Allowed(Right.WORK)
    public Map<PatientId, String> invitations(AppointmentFacts time, Collection<PatientCard> patients) {
        Wording text = template(time);
        ContactNumbers contacts = contacts(time);
        String practitioner = practitioner(time, contacts);
        return patients.stream()
                .collect(Collectors.toMap(
                        PatientCard::id,
                        patient -> text.with(Terms.of(time, null, patient, practitioner, contacts, Channel.SMS))
                                .body()));
    }

    /** What goes back to a patient who answered Y: that the time is theirs, or that it is gone (WL-8). */
    @Allowed(Right.WORK)
    public String answer(AppointmentFacts time, PatientCard patient, boolean won) {
        ContactNumbers contacts = contacts(time);
        return new Wording(null, DefaultTemplates.answer(won))
                .with(Terms.of(time, null, patient, practitioner(time, contacts), contacts, Channel.SMS))
                .body();
    }

    /** Whether a text about the new appointment goes to its patient by itself, as the practice's reminders are set. */
    @Allowed(Right.WORK)
    public boolean isTold(AppointmentId appointment, PatientId patient) {
        return rows.ofAppointment(appointment).stream()
                .anyMatch(one -> one.type() == ReminderType.NEW_APPOINTMENT
                        && one.channel() == Channel.SMS
                        && one.patient().equals(patient)
                        && one.state() == Reminder.State.SCHEDULED);
    }

    /**
     * The invitation to this time with a usual patient's name, and what it costs for each patient (REM-13).
     *
     * @throws NotFound when nothing is written for this kind of appointment
     * @throws UnknownTerm when the text holds a term without a value
     */
    @Allowed(Right.CALENDAR_EDIT)
    public ReminderTexts.Preview sample(AppointmentFacts time) {
        ContactNumbers contacts = contacts(time);
        Terms usual = Terms.of(time, null, Terms.usualPatient(), practitioner(time, contacts), contacts, Channel.SMS);
        String body = template(time).with(usual).body();
        return new ReminderTexts.Preview(
                null, body, ReminderTexts.Length.of(body, credits.priceOf(Service.SMS_SEGMENT, clock.instant())));
    }

    private Wording template(AppointmentFacts time) {
        return rows.template(Wording.For.at(time.location(), ReminderType.WAITING_LIST_INVITATION, Channel.SMS))
                .map(ReminderTemplate::wording)
                .map(text -> Terms.withoutLink(text).followedBy(DefaultTemplates.invitation()))
                .orElseThrow(() -> new NotFound("reminder template"));
    }

    private ContactNumbers contacts(AppointmentFacts time) {
        return numbers.contacts(List.of(time.practitioner()));
    }

    private String practitioner(AppointmentFacts time, ContactNumbers contacts) {
        return PractitionerCard.names(practices.practitioners())
                .getOrDefault(time.practitioner(), contacts.practice().name());
    }
}
