package health.praxis.reminders;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.delivery.Channel;
import health.praxis.patients.PatientQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which messages about appointments a patient wants; a wish wins over every setting of the practice (REM-8). */
@Stateless
@Door
public class PatientReminders {

    @Inject
    private PreferenceRows rows;

    @Inject
    private PatientQueries patients;

    @Inject
    private Replanning replanning;

    @Inject
    private Audit audit;

    /** What the patient wants, type by type. @throws NotFound when there is no such patient for the caller */
    @Allowed(Right.PATIENT_NAMES)
    public List<ReminderWishes> of(PatientId patient) {
        refuseUnknown(patient);
        return view(rows.wishes(List.of(patient)));
    }

    /**
     * Keeps it. Reminders before the patient's future appointments follow, with colleagues too, as far as they have not left.
     * A type that is not named stays as it is.
     *
     * @throws NotFound when there is no such patient for the caller
     */
    @Allowed(Right.PATIENTS_EDIT)
    public void save(PatientId patient, Collection<ReminderWishes> wanted) {
        refuseUnknown(patient);
        List<PatientWish> before = rows.lockedWishes(patient);
        List<ReminderWishes> was = view(before);
        Map<Preferences.About, PatientWish> kept = new HashMap<>();
        before.forEach(one -> kept.put(one.about(), one));
        for (ReminderWishes one : wanted) {
            for (Channel channel : Channel.values()) {
                Preferences.About about = new Preferences.About(patient, one.type(), channel);
                keep(about, one.by(channel), kept);
            }
        }
        List<ReminderWishes> now = view(kept.values());
        if (was.equals(now)) {
            return;
        }
        audit.record(AuditEvent.of(Action.UPDATE, "reminder wishes", patient.value())
                .patient(patient)
                .change("by SMS", words(was, Channel.SMS), words(now, Channel.SMS))
                .change("by e-mail", words(was, Channel.EMAIL), words(now, Channel.EMAIL)));
        Callers.run(Desks.job(), () -> replanning.of(patient));
    }

    private void keep(Preferences.About about, ReminderWish wish, Map<Preferences.About, PatientWish> kept) {
        PatientWish known = kept.get(about);
        if (wish == ReminderWish.AS_PRACTICE) {
            if (known != null) {
                rows.remove(known);
                kept.remove(about);
            }
        } else if (known == null) {
            PatientWish fresh = new PatientWish(
                    Callers.current().requirePractice(),
                    about.patient(),
                    about.type(),
                    about.channel(),
                    wish == ReminderWish.ON);
            rows.add(fresh);
            kept.put(about, fresh);
        } else {
            known.want(wish == ReminderWish.ON);
        }
    }

    private List<ReminderWishes> view(Collection<PatientWish> wishes) {
        Map<ReminderType, Map<Channel, ReminderWish>> chosen = wishes.stream()
                .collect(Collectors.groupingBy(
                        one -> one.about().type(),
                        Collectors.toMap(one -> one.about().channel(), one -> ReminderWish.of(one.wanted()))));
        return rows.ofGroup().keySet().stream()
                .sorted()
                .map(type -> {
                    Map<Channel, ReminderWish> own = chosen.getOrDefault(type, Map.of());
                    return new ReminderWishes(
                            type,
                            own.getOrDefault(Channel.SMS, ReminderWish.AS_PRACTICE),
                            own.getOrDefault(Channel.EMAIL, ReminderWish.AS_PRACTICE));
                })
                .toList();
    }

    private static String words(List<ReminderWishes> wishes, Channel channel) {
        return wishes.stream()
                .filter(one -> one.by(channel) != ReminderWish.AS_PRACTICE)
                .map(one -> one.type() + " " + one.by(channel))
                .collect(Collectors.joining(", "));
    }

    private void refuseUnknown(PatientId patient) {
        if (!patients.cards(List.of(patient)).containsKey(patient)) {
            throw new NotFound("patient");
        }
    }
}
