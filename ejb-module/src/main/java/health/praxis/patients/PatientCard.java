package health.praxis.patients;

import health.praxis.shared.PatientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A patient as lists, pickers and messages need them. For a caller who is not told who patients are, the anonymous id stands
 * in each place of a name, and birth date and addresses are missing (ANON-4, ANON-7).
 *
 * @param pxId the anonymous id, for example PX-300001 (ANON-1)
 * @param name preferred first name and last name (PAT-2)
 * @param fullName first and last name
 * @param mobile E.164
 * @param address of the patient's home, in one line
 * @param zone the patient's own time zone; absent: the practice's
 * @param selectable whether they may be chosen for an appointment (APT-19)
 * @param status name of the {@link PatientStatus}, or CONTACT_ONLY for such a profile
 * @param firstName what a message begins with: the preferred name, else the first name
 * @param hasEmail whether an e-mail address is on file, shown or not
 * @param hasMobile whether a mobile number is on file, shown or not
 */
public record PatientCard(
        PatientId id,
        String pxId,
        String name,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String address,
        @Nullable String zone,
        boolean selectable,
        String status,
        String firstName,
        boolean hasEmail,
        boolean hasMobile) {

    /** The anonymous id of the patient with this number (ANON-1). */
    public static String pxId(long number) {
        return "PX-" + number;
    }

    /** Whether it says who the patient is. */
    public boolean named() {
        return !name.equals(pxId);
    }

    /** Whether any message could reach the patient. */
    public boolean reachable() {
        return hasEmail || hasMobile;
    }
}
