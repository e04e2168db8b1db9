package health.praxis.console.scheduling;

import health.praxis.kit.Times;
import health.praxis.scheduling.Absence;
import health.praxis.scheduling.Absences;
import health.praxis.scheduling.AbsentPatients;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.CancelReason;
import health.praxis.scheduling.Cancellations;
import health.praxis.scheduling.PatientLine;
import health.praxis.scheduling.PresetReason;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences about what a patient of the panel cancelled or missed (APT-17). */
@Named
@ViewScoped
public class AbsenceWords implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Times times;

    private transient AbsentPatients absent = AbsentPatients.NONE;

    /** Looks at the patients of this appointment from now on. */
    void look(AppointmentId id) {
        absent = cancellations.absences(id);
    }

    /** "Cancelled Today, 9:10 am: Unwell"; empty when nothing was noted here. */
    public String here(PatientLine line) {
        Absence absence = absent.here().get(line.patient().id());
        return absence == null
                ? ""
                : withReason(
                        Texts.of("absent.here." + absence.outcome(), times.dayAndTime(absence.at())),
                        absence.reason(),
                        absence.words());
    }

    /** What somebody wrote to it; empty without. */
    public String comments(PatientLine line) {
        Absence absence = absent.here().get(line.patient().id());
        return absence == null ? "" : Objects.requireNonNullElse(absence.comments(), "");
    }

    /** "2 cancelled, 1 not attended" of other appointments; empty without any. */
    public String others(PatientLine line) {
        Absences other = absent.earlier().get(line.patient().id());
        if (other == null) {
            return "";
        }
        return Stream.of(count("absent.cancelled", other.cancelled()), count("absent.missed", other.missed()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The latest of them: "Wed 4 March, 11:00 am, cancelled: Unwell". */
    public List<String> latest(PatientLine line) {
        Absences other = absent.earlier().get(line.patient().id());
        return other == null
                ? List.of()
                : other.latest().stream()
                        .map(one -> withReason(
                                Texts.of("absent.other." + one.outcome(), times.dayAndTime(one.start())),
                                one.reason(),
                                one.words()))
                        .toList();
    }

    private static String count(String key, long number) {
        return number == 0 ? "" : Texts.of(key, number);
    }

    private static String withReason(String what, @Nullable CancelReason reason, @Nullable String words) {
        String why = reason instanceof PresetReason preset ? Texts.of("cancelReason." + preset) : words;
        return why == null || why.isBlank() ? what : what + ": " + why;
    }
}
