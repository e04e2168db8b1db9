package health.praxis.scheduling;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says who or what holds a time, as far as the caller may know it: in a few questions, however many there are. */
@Dependent
class HolderNames {

    @Inject
    private Appointments appointments;

    @Inject
    private PersonalRows personal;

    @Inject
    private PatientQueries patients;

    @Inject
    private NameForms forms;

    @Inject
    private Audit audit;

    /**
     * A holder's names.
     *
     * @param whose the practitioner's
     * @param with the patients' as the caller's calendar writes them, or the title of personal time
     */
    record Names(String whose, String with) {}

    /**
     * The names of those that the caller may see; the others are missing, personal time too for whom names are hidden. That
     * patients were named is written down.
     *
     * @param practitioners names of all of them
     * @param occasion why they are named, for the history
     */
    Map<Holder, Names> of(Collection<Holder> holders, Map<UserId, String> practitioners, String occasion) {
        List<AppointmentId> booked = only(holders, AppointmentId.class);
        List<PersonalAppointmentId> own = only(holders, PersonalAppointmentId.class);
        List<Appointment> seen = booked.isEmpty() ? List.of() : appointments.all(booked);
        List<PersonalAppointment> titled = titles(own);
        if (seen.isEmpty() && titled.isEmpty()) {
            return Map.of();
        }
        Map<PatientId, PatientCard> cards = cards(seen, occasion);
        NameForm form = forms.shown();
        Map<Holder, Names> names = new HashMap<>();
        for (Appointment one : seen) {
            Stream<PatientCard> with =
                    one.patientIds().stream().flatMap(patient -> Stream.ofNullable(cards.get(patient)));
            names.put(one.id(), new Names(practitioners.getOrDefault(one.practitioner(), ""), form.names(with)));
        }
        for (PersonalAppointment one : titled) {
            names.put(one.id(), new Names(practitioners.getOrDefault(one.practitioner(), ""), one.title()));
        }
        return names;
    }

    /** Patients as the caller's calendar writes them. */
    Map<PatientId, String> ofPatients(Set<PatientId> whose) {
        NameForm form = forms.shown();
        return patients.cards(whose).values().stream().collect(Collectors.toMap(PatientCard::id, form::of));
    }

    /** A title can name anybody (ANON-4). */
    private List<PersonalAppointment> titles(List<PersonalAppointmentId> own) {
        return own.isEmpty() || !Callers.current().seesNames() ? List.of() : personal.all(own);
    }

    private Map<PatientId, PatientCard> cards(List<Appointment> seen, String occasion) {
        if (seen.isEmpty()) {
            return Map.of();
        }
        Map<PatientId, PatientCard> cards = patients.cards(
                seen.stream().flatMap(one -> one.patientIds().stream()).collect(Collectors.toSet()));
        audit.record(AuditEvent.of(
                        Action.VIEW,
                        "appointment",
                        seen.stream().map(one -> one.id().value()).toList())
                .patients(cards.keySet())
                .describe(occasion));
        return cards;
    }

    private static <T extends Holder> List<T> only(Collection<Holder> holders, Class<T> kind) {
        return holders.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .distinct()
                .toList();
    }
}
