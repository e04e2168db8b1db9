package health.praxis.console.scheduling;

import health.praxis.reminders.ReminderLine;
import health.praxis.reminders.ReminderOff;
import health.praxis.reminders.ReminderQueries;
import health.praxis.reminders.ReminderState;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the panel says about reminders besides their list: what is not sent and why, and where a failure is mended. */
@Named
@RequestScoped
public class ReminderWords {

    @Inject
    private ReminderQueries reminders;

    @Inject
    private AppointmentPanel panel;

    @Inject
    private Present present;

    private @Nullable List<String> off;

    /** Sentences about what is switched off, by the patient, the practitioner or the practice (REM-7, REM-8). */
    public List<String> getOff() {
        AppointmentDetail shown = panel.getDetail();
        // Asked even while no appointment is shown: whoever resets a form visits the whole page.
        if (shown == null) {
            return List.of();
        }
        if (off == null) {
            boolean ahead = !shown.cancelled() && !present.hasCome(shown.start());
            off = ahead
                    ? reminders.off(shown.id()).stream()
                            .map(ReminderWords::sentence)
                            .toList()
                    : List.of();
        }
        return off;
    }

    /** Where the caller can mend what this one failed for; empty where nothing helps, or somebody else has to. */
    public String where(ReminderLine reminder) {
        if (reminder.state() != ReminderState.FAILED || reminder.reason() == null) {
            return "";
        }
        return switch (reminder.reason()) {
            case "NO_ADDRESS", "WRONG_ADDRESS" -> page(Right.PATIENTS_EDIT, "/patients/edit?id=" + reminder.patient());
            case "INSUFFICIENT_CREDITS" -> page(Right.CREDITS_VIEW, "/credits");
            case "UNKNOWN_TERM", "NO_TEMPLATE" -> page(Right.SETTINGS_EDIT, "/settings/reminder-texts");
            default -> "";
        };
    }

    /** What to do there. */
    public String how(ReminderLine reminder) {
        return Texts.of("mend." + reminder.reason());
    }

    private static String page(Right right, String address) {
        return Callers.current().may(right) ? address : "";
    }

    private static String sentence(ReminderOff off) {
        String types =
                off.types().stream().map(type -> Texts.of("reminder." + type)).collect(Collectors.joining(", "));
        return switch (off.level()) {
            case PATIENT -> Texts.of("off.PATIENT." + off.channel(), off.patientName(), types);
            case PRACTITIONER -> Texts.of("off.PRACTITIONER." + off.channel());
            case PRACTICE -> Texts.of("off.PRACTICE." + off.channel());
        };
    }
}
