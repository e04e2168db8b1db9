/**
 * Patients: their profile, how they are found, whether they may be booked.
 *
 * <p>Doors: {@link health.praxis.patients.Patients} (write), {@link health.praxis.patients.PatientQueries} (read).
 *
 * <p>Does not live here: clinical content, appointments, portal accounts.
 *
 * <p>Requirements: PAT-1 (essentials), PAT-2, PAT-3, PAT-5, PAT-11, APT-19, ANON-1.
 */
@NullMarked
package health.praxis.patients;

import org.jspecify.annotations.NullMarked;
