package health.praxis.reminders;

import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.PatientAnswers.Part;
import health.praxis.telephony.TextAnswer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reminders a text answers, and what it wants their appointments to become (REM-18, REM-20, REM-21).
 *
 * @param reminders those it may answer; all it says is kept with each
 * @param wants Confirmed, Rejected or Check response; null when the status is none of its business
 * @param several whether it could be meant for more than one appointment, so that a person has to find out
 */
record AnswerMatch(List<Reminder> reminders, @Nullable AppointmentStatus wants, boolean several) {

    private static final Map<TextAnswer, AppointmentStatus> WANTS = Map.of(
            TextAnswer.YES, AppointmentStatus.CONFIRMED,
            TextAnswer.NO, AppointmentStatus.REJECTED,
            TextAnswer.CANCEL, AppointmentStatus.CHECK_RESPONSE,
            TextAnswer.OTHER, AppointmentStatus.CHECK_RESPONSE);

    /**
     * Matches the newest reminder that asked; if several appointments wait for this phone's answer, all of them.
     *
     * @param texted what went to the phone, newest first; not empty
     * @param waiting whose answer is waited for
     * @param alone whether no other practice waits for an answer of this phone
     * @param keywordOnly whether it was written to another practice
     */
    static AnswerMatch of(
            List<Reminder> texted, Set<Part> waiting, TextAnswer answer, boolean alone, boolean keywordOnly) {
        List<Reminder> asked = texted.stream().filter(Reminder::asks).toList();
        Reminder newest = asked.isEmpty() ? texted.get(0) : asked.get(0);
        AppointmentStatus wants = keywordOnly || asked.isEmpty() ? null : WANTS.get(answer);
        if (wants == null) {
            return new AnswerMatch(List.of(newest), null, false);
        }
        List<Reminder> open = oneForEachPart(asked, waiting);
        if (open.size() > 1) {
            return new AnswerMatch(open, AppointmentStatus.CHECK_RESPONSE, true);
        }
        return alone
                ? new AnswerMatch(List.of(newest), wants, false)
                : new AnswerMatch(List.of(newest), AppointmentStatus.CHECK_RESPONSE, true);
    }

    static Part partOf(Reminder reminder) {
        return new Part(reminder.appointment(), reminder.patient());
    }

    private static List<Reminder> oneForEachPart(List<Reminder> asked, Set<Part> waiting) {
        Set<Part> found = new HashSet<>();
        List<Reminder> open = new ArrayList<>();
        for (Reminder one : asked) {
            if (waiting.contains(partOf(one)) && found.add(partOf(one))) {
                open.add(one);
            }
        }
        return open;
    }
}
