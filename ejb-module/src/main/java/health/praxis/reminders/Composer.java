package health.praxis.reminders;

import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryReason;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.practice.PracticeCard;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.telehealth.PatientLink;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes messages of reminders: many at a time, from a few queries. */
@Dependent
class Composer {

    @Inject
    private PlannedReminders reminders;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private PatientQueries patients;

    @Inject
    private PracticeQueries practices;

    /** What messages are made of. */
    final class Material {
        private final Map<AppointmentId, AppointmentFacts> appointments;
        private final Map<PatientId, PatientCard> cards;
        private final PracticeCard practice;
        private final Map<UserId, PractitionerCard> practitioners;
        private final Map<Template.Key, Template> templates;
        private final PracticeGroupId id;

        private Material(PracticeGroupId id, Set<AppointmentId> of, Set<PatientId> about) {
            this.id = id;
            this.appointments = scheduling.facts(of).stream()
                    .collect(Collectors.toMap(AppointmentFacts::id, Function.identity()));
            this.cards = patients.cards(about);
            this.practice = practices.practice();
            this.practitioners = practices.practitioners().stream()
                    .collect(Collectors.toMap(PractitionerCard::id, Function.identity()));
            this.templates = reminders.templates(id).stream()
                    .collect(Collectors.toMap(Template::key, Function.identity()));
        }

        @Nullable AppointmentFacts appointment(AppointmentId appointment) {
            return appointments.get(appointment);
        }

        @Nullable PatientCard patient(PatientId patient) {
            return cards.get(patient);
        }

        private String practitionerName(UserId practitioner) {
            PractitionerCard card = practitioners.get(practitioner);
            return card == null ? practice.name() : card.name();
        }

        @Nullable Template template(ReminderType type, Channel channel, AppointmentLocation kind) {
            return templates.get(new Template.Key(id.value(), type, channel, kind));
        }
    }

    /** A message, or why there is none. */
    record Composed(@Nullable OutgoingMessage message, @Nullable DeliveryReason failure) {

        static Composed failed(DeliveryReason why) {
            return new Composed(null, why);
        }
    }

    Material material(PracticeGroupId practice, Collection<Reminder> batch) {
        Set<AppointmentId> appointments = new HashSet<>();
        Set<PatientId> about = new HashSet<>();
        batch.forEach(reminder -> {
            appointments.add(reminder.appointment());
            about.add(reminder.patient());
        });
        return new Material(practice, appointments, about);
    }

    /**
     * Makes the message of one reminder.
     *
     * @param link the patient's video link, if they have one
     */
    Composed compose(Reminder reminder, Material material, @Nullable URI link) {
        AppointmentFacts appointment = material.appointment(reminder.appointment());
        PatientCard patient = material.patient(reminder.patient());
        if (appointment == null || patient == null) {
            return Composed.failed(DeliveryReason.NO_ADDRESS);
        }
        String recipient = address(patient, reminder.channel());
        if (recipient == null) {
            return Composed.failed(DeliveryReason.NO_ADDRESS);
        }
        try {
            Text text = text(reminder.type(), reminder.channel(), appointment, patient, material, link != null);
            boolean usesLink = text.body().contains(OutgoingMessage.LINK_PLACE);
            return new Composed(
                    new OutgoingMessage(
                            MessageId.random(),
                            reminder.channel(),
                            recipient,
                            patient.id(),
                            text.subject(),
                            text.body(),
                            usesLink ? link : null),
                    null);
        } catch (UnknownTerm notUsable) {
            return Composed.failed(DeliveryReason.UNKNOWN_TERM);
        }
    }

    /** A filled template. */
    record Text(@Nullable String subject, String body) {}

    /** @throws UnknownTerm when the template, or what it needs, is missing */
    Text text(
            ReminderType type,
            Channel channel,
            AppointmentFacts appointment,
            PatientCard patient,
            Material material,
            boolean withLink) {
        Template template = material.template(type, channel, appointment.location());
        if (template == null) {
            throw new UnknownTerm(type + " " + channel + " " + appointment.location());
        }
        Terms terms = Terms.of(
                appointment, patient, material.practice, material.practitionerName(appointment.practitioner()), withLink);
        String subject = template.subject();
        return new Text(subject == null ? null : terms.fill(subject), terms.fill(template.body()));
    }

    /** Where this patient is reached by this channel. */
    static @Nullable String address(PatientCard patient, Channel channel) {
        String address = channel == Channel.SMS ? patient.mobile() : patient.email();
        return address == null || address.isBlank() ? null : address;
    }

    /** Whose link is whose. */
    static Map<AppointmentId, Map<PatientId, URI>> byOwner(Collection<PatientLink> links) {
        Map<AppointmentId, Map<PatientId, URI>> owners = new HashMap<>();
        links.forEach(link -> owners.computeIfAbsent(link.appointment(), id -> new HashMap<>())
                .put(link.patient(), link.link()));
        return owners;
    }
}
