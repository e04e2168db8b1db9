/**
 * Patients: their profile, how they are found, whether they may be booked.
 *
 * <p>Doors: {@link health.praxis.patients.Patients} (write), {@link health.praxis.patients.PatientQueries} (read).
 *
 * <p>What others get of a patient is made by {@code ShownPatients}, by name or without, as the caller may know them (decision
 * 20). A room that keeps what tells who a patient is calls {@code protect_names} in its migration.
 *
 * <p>Does not live here: clinical content, appointments, portal accounts.
 *
 * <p>Requirements: PAT-1 (essentials), PAT-2, PAT-3, PAT-5, PAT-11, APT-19, ANON-1 to ANON-5, ANON-7.
 */
@NullMarked
package health.praxis.patients;

import org.jspecify.annotations.NullMarked;
