package health.praxis.practice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The professions offered for practitioners (ORG-7). */
public final class Professions {

    /** For whom the list has no word. */
    public static final String OTHER = "Other";

    private static final List<String> LISTED = List.of(
            "Aboriginal and Torres Strait Islander health practitioner",
            "Art therapist",
            "Audiologist",
            "Chiropractor",
            "Counsellor",
            "Diabetes educator",
            "Dietitian",
            "Exercise physiologist",
            "General practitioner",
            "Massage therapist",
            "Medical specialist",
            "Mental health nurse",
            "Midwife",
            "Music therapist",
            "Myotherapist",
            "Naturopath",
            "Nurse practitioner",
            "Occupational therapist",
            "Optometrist",
            "Orthoptist",
            "Osteopath",
            "Physiotherapist",
            "Podiatrist",
            "Psychiatrist",
            "Psychologist",
            "Psychotherapist",
            "Social worker",
            "Speech pathologist",
            OTHER);

    private Professions() {}

    /** The list; with this one before it when it is not on it. */
    public static List<String> offered(@Nullable String present) {
        if (present == null || LISTED.contains(present)) {
            return LISTED;
        }
        List<String> all = new ArrayList<>(List.of(present));
        all.addAll(LISTED);
        return all;
    }
}
