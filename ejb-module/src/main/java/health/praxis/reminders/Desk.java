package health.praxis.reminders;

import health.praxis.credits.SmsText;
import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientStatus;
import health.praxis.practice.ContactNumbers;
import health.praxis.practice.PracticeCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.NameForm;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.telephony.Wrote;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to write a batch of reminders, with the newest facts, and the rules of what is written and what not.
 *
 * @param contacts the practice, and which numbers belong to which appointment (LOC-2)
 * @param links the patients' working join links, and the external links of Online Consultations (TEL-34)
 * @param addresses where the appointments take place that have an address of their own (LOC-11)
 * @param preferences which practitioners' reminders ask for Y or N by SMS (REM-17)
 * @param stopped phones that want no SMS of the practice (REM-19)
 */
record Desk(
        ContactNumbers contacts,
        Map<UserId, String> practitioners,
        Map<AppointmentId, AppointmentFacts> appointments,
        Map<PatientId, PatientCard> patients,
        Map<Wording.For, Wording> templates,
        Map<Seat, URI> links,
        Map<AppointmentId, String> addresses,
        Preferences preferences,
        Set<String> stopped,
        Instant now) {

    /** A patient's part in an appointment. */
    record Seat(AppointmentId appointment, PatientId patient) {}

    /** A message, or why there is none. */
    record Draft(
            @Nullable OutgoingMessage message, @Nullable Enum<?> reason) {

        static Draft of(OutgoingMessage message) {
            return new Draft(message, null);
        }

        static Draft none(Enum<?> reason) {
            return new Draft(null, reason);
        }
    }

    PracticeCard practice() {
        return contacts.practice();
    }

    /** One that tells several of their end goes to the others where the one it belongs to takes place again (APT-10). */
    void handOn(Reminder reminder) {
        if (!reminder.also().isEmpty() && pointless(reminder) == NotSentReason.PATIENT_BACK) {
            List<AppointmentFacts> others = others(reminder);
            if (!others.isEmpty()) {
                reminder.handOn(others.stream().map(AppointmentFacts::id).toList());
            }
        }
    }

    /** Why nothing should be said any more, or null: what it was for is gone. */
    @Nullable
    NotSentReason pointless(Reminder reminder) {
        AppointmentFacts appointment = appointments.get(reminder.appointment());
        PatientCard patient = patients.get(reminder.patient());
        if (patient != null && patient.status().equals(PatientStatus.DECEASED.name())) {
            return NotSentReason.PATIENT_DECEASED;
        }
        boolean takesPart =
                appointment != null && patient != null && appointment.patients().contains(reminder.patient());
        boolean tellsOfTheEnd = reminder.type() == ReminderType.CANCELLED_APPOINTMENT;
        if (appointment == null || patient == null || (!takesPart && !tellsOfTheEnd)) {
            return NotSentReason.PATIENT_REMOVED;
        }
        if (!now.isBefore(appointment.end())) {
            return NotSentReason.APPOINTMENT_OVER;
        }
        if (appointment.cancelled() && !tellsOfTheEnd) {
            return NotSentReason.APPOINTMENT_CANCELLED;
        }
        return tellsOfTheEnd && takesPart && !appointment.cancelled() ? NotSentReason.PATIENT_BACK : null;
    }

    /** The message of a reminder that is not {@link #pointless}. */
    Draft draft(Reminder reminder) {
        String address = address(reminder);
        if (address == null) {
            return Draft.none(DeliveryReason.NO_ADDRESS);
        }
        if (reminder.channel() == Channel.SMS && stopped.contains(address)) {
            return Draft.none(DeliveryReason.UNSUBSCRIBED);
        }
        Wording text;
        try {
            text = wording(reminder);
        } catch (UnknownTerm unknown) {
            return Draft.none(DeliveryReason.UNKNOWN_TERM);
        }
        if (text == null) {
            return Draft.none(NotSentReason.NO_TEMPLATE);
        }
        boolean withLink = text.body().contains(OutgoingMessage.LINK_PLACE);
        URI link = withLink ? links.get(new Seat(reminder.appointment(), reminder.patient())) : null;
        if (withLink && link == null) {
            if (reminder.type() == ReminderType.VIDEO_LINK || !isOnline(reminder)) {
                return Draft.none(NotSentReason.NO_LINK);
            }
            text = text.withoutLink(DefaultTemplates.linkFollows());
        }
        return Draft.of(new OutgoingMessage(
                MessageId.random(),
                reminder.channel(),
                address,
                reminder.patient(),
                text.subject(),
                text.body(),
                link));
    }

    /** What a reminder would say now, the link's place still open; null without a template or with an unknown term. */
    @Nullable
    String preview(Reminder reminder) {
        try {
            Wording text = wording(reminder);
            return text == null ? null : text.body();
        } catch (UnknownTerm unknown) {
            return null;
        }
    }

    /** Whether it is about an appointment by the practice's own video. */
    boolean isOnline(Reminder reminder) {
        AppointmentFacts appointment = appointments.get(reminder.appointment());
        return appointment != null && appointment.location() == AppointmentLocation.ONLINE;
    }

    /** Whether its text asks for Y or N (REM-17). */
    boolean asks(Reminder reminder) {
        AppointmentFacts appointment = appointments.get(reminder.appointment());
        return appointment != null
                && reminder.type().mayAsk(reminder.channel())
                && preferences.asks(appointment.practitioner());
    }

    /** Remembers where a reminder went that leaves as this message; empty for e-mail. */
    Optional<Wrote> texted(Reminder reminder, OutgoingMessage message) {
        if (message.channel() != Channel.SMS) {
            return Optional.empty();
        }
        boolean asks = asks(reminder);
        reminder.texted(message.recipient(), asks, now);
        AppointmentFacts about = Objects.requireNonNull(appointments.get(reminder.appointment()), "appointment");
        return Optional.of(new Wrote(message.recipient(), asks ? about.start() : null));
    }

    String nameOf(PatientId patient) {
        return nameOf(patient, NameForm.FULL_NAME);
    }

    String nameOf(PatientId patient, NameForm form) {
        PatientCard card = patients.get(patient);
        return card == null ? "" : form.of(card);
    }

    private @Nullable String address(Reminder reminder) {
        PatientCard patient = patient(reminder);
        String address = reminder.channel() == Channel.SMS ? patient.mobile() : patient.email();
        return address == null || address.isBlank() ? null : address;
    }

    /** @throws UnknownTerm when the template holds a term without a value */
    private @Nullable Wording wording(Reminder reminder) {
        return template(reminder).map(one -> written(reminder, one)).orElse(null);
    }

    /**
     * What it is written by: words for it alone, else the practice's text for it; empty without either. That a booking was
     * declined is told in words of its own: nobody was told that it was booked (OBK-9).
     */
    Optional<Wording> template(Reminder reminder) {
        AppointmentFacts appointment = Objects.requireNonNull(appointments.get(reminder.appointment()), "appointment");
        AppointmentLocation kind =
                reminder.type() == ReminderType.VIDEO_LINK ? AppointmentLocation.TELEHEALTH : appointment.location();
        Wording own = reminder.ownWords();
        if (own == null && reminder.type() == ReminderType.CANCELLED_APPOINTMENT && appointment.unapproved()) {
            return Optional.of(DefaultTemplates.declined(reminder.channel()));
        }
        return Optional.ofNullable(
                own == null ? templates.get(Wording.For.at(kind, reminder.type(), reminder.channel())) : own);
    }

    /** This text as the reminder's patient reads it. @throws UnknownTerm when it holds a term without a value */
    Wording written(Reminder reminder, Wording template) {
        AppointmentFacts appointment = Objects.requireNonNull(appointments.get(reminder.appointment()), "appointment");
        String practitioner = practitioners.getOrDefault(
                appointment.practitioner(), practice().name());
        Wording asked = asks(reminder) ? template.followedBy(DefaultTemplates.question()) : template;
        String others = SeriesWords.of(reminder, others(reminder), Terms.zone(patient(reminder), practice()));
        return asked.followedBy(others, reminder.channel())
                .with(Terms.of(
                        appointment,
                        addresses.get(appointment.id()),
                        patient(reminder),
                        practitioner,
                        contacts,
                        reminder.channel()));
    }

    /** What it tells of besides, as far as that is still so: of a cancellation the cancelled ones, else the others. */
    private List<AppointmentFacts> others(Reminder reminder) {
        boolean tellsOfTheEnd = reminder.type() == ReminderType.CANCELLED_APPOINTMENT;
        return reminder.also().stream()
                .flatMap(id -> Stream.ofNullable(appointments.get(id)))
                .filter(one ->
                        tellsOfTheEnd == (one.cancelled() || !one.patients().contains(reminder.patient())))
                .toList();
    }

    private PatientCard patient(Reminder reminder) {
        return Objects.requireNonNull(patients.get(reminder.patient()), "patient");
    }

    /** How many SMS segments are paid for, the link included (REM-15). */
    static int segments(OutgoingMessage message) {
        URI link = message.link();
        String text =
                link == null ? message.body() : message.body().replace(OutgoingMessage.LINK_PLACE, link.toString());
        return new SmsText(text).segments();
    }
}
