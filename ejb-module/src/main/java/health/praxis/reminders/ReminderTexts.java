package health.praxis.reminders;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.credits.CreditQueries;
import health.praxis.credits.Service;
import health.praxis.credits.SmsText;
import health.praxis.delivery.Channel;
import health.praxis.practice.PracticeQueries;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a practice group writes to its patients, by type, channel and kind of appointment (REM-6, REM-13, REM-14). */
@Stateless
@Door
public class ReminderTexts {

    /** Longer ones no carrier takes for one message. */
    public static final int LONGEST_SMS = 800;

    /** Enough for a letter. */
    public static final int LONGEST_EMAIL = 10_000;

    /** Longer ones some carriers refuse. */
    static final int SURE_SMS = 466;

    @Inject
    private ReminderRows rows;

    @Inject
    private PreferenceRows preferences;

    @Inject
    private Desks desks;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private CreditQueries credits;

    @Inject
    private PracticeQueries practices;

    @Inject
    private LinkLength links;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * How long an SMS is and what it costs.
     *
     * @param characters with the terms filled in
     * @param credits for each patient
     * @param risky longer than all carriers are sure to take
     */
    public record Length(int characters, int credits, boolean risky) {

        /** Of this text, at this price for each segment. */
        public static Length of(String text, int price) {
            return new Length(text.length(), new SmsText(text).segments() * price, text.length() > SURE_SMS);
        }
    }

    /**
     * What a patient would read.
     *
     * @param length SMS only
     */
    public record Preview(
            @Nullable String subject, String body, @Nullable Length length) {}

    /** What is written now. @throws NotFound when nothing is written for this use */
    @Allowed(Right.SETTINGS_EDIT)
    public Wording of(Wording.For use) {
        return one(use).wording();
    }

    /**
     * How long this would be, with values such as patients, appointments and links usually have (REM-13).
     *
     * @throws UnknownTerm for a text in square brackets that is no term
     */
    @Allowed(Right.SETTINGS_EDIT)
    public Length estimate(Wording.For use, Wording text) {
        return length(filled(use, text).body());
    }

    /**
     * What the patient of this appointment would read, its real length included (REM-13); the link stays a term.
     *
     * @throws NotFound when the caller's practice group has no such appointment, or nobody is in it
     * @throws UnknownTerm for a text in square brackets that is no term
     */
    @Allowed(Right.SETTINGS_EDIT)
    public Preview preview(Wording.For use, Wording text, AppointmentId id) {
        AppointmentFacts appointment = scheduling.facts(id);
        PatientId patient = appointment.patients().stream().findFirst().orElseThrow(() -> new NotFound("patient"));
        Instant now = clock.instant();
        Reminder reminder =
                new Reminder(Callers.current().requirePractice(), id, patient, use.type(), use.channel(), now, now);
        Wording written = desks.toShow(List.of(reminder)).written(reminder, inviting(use, text));
        audit.record(AuditEvent.of(Action.VIEW, "appointment", id.value())
                .patient(patient)
                .describe("preview of a reminder"));
        Length length = use.channel() == Channel.SMS ? length(links.in(written.body())) : null;
        return new Preview(written.subject(), written.body(), length);
    }

    /**
     * Keeps it, for every message that leaves from now on.
     *
     * @throws NotFound when nothing is written for this use
     * @throws UnknownTerm for a text in square brackets that is no term (DYN-2)
     * @throws ReminderIncomplete without a text, or without an e-mail's subject
     * @throws ReminderTooLong when an SMS has more than 800 characters, its terms filled in (REM-14)
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void save(Wording.For use, Wording text) {
        ReminderTemplate template = one(use);
        Wording typed = text.typed(use.channel());
        typed.requireComplete(use.channel(), filled(use, typed).body().length());
        Wording before = template.wording();
        template.write(typed);
        audit.record(AuditEvent.of(
                        Action.UPDATE,
                        "reminder template",
                        Callers.current().requirePractice().value())
                .describe(use.type() + " " + use.channel() + " " + use.kind())
                .change("subject", before.subject(), template.wording().subject())
                .change("body", before.body(), template.wording().body()));
    }

    private Length length(String body) {
        return Length.of(body, credits.priceOf(Service.SMS_SEGMENT));
    }

    /** With the usual values, the question of a two-way reminder and a link as long as ours are. */
    private Wording filled(Wording.For use, Wording text) {
        boolean asks = preferences.isAnyTwoWay() && use.type().mayAsk(use.channel());
        Wording whole = (asks ? text.followedBy(DefaultTemplates.question()) : inviting(use, text))
                .with(Terms.usual(practices.practice(), use.kind(), use.channel(), clock.instant()));
        return new Wording(whole.subject(), links.in(whole.body()));
    }

    /** @throws UnknownTerm for the link of a video appointment in an invitation to one that does not exist yet */
    private static Wording inviting(Wording.For use, Wording text) {
        return use.type() == ReminderType.WAITING_LIST_INVITATION
                ? Terms.withoutLink(text).followedBy(DefaultTemplates.invitation())
                : text;
    }

    private ReminderTemplate one(Wording.For use) {
        return rows.template(use).orElseThrow(() -> new NotFound("reminder template"));
    }
}
