package health.praxis.patients;

import java.util.List;

/**
 * A stretch of a longer list of patients, by last and first name.
 *
 * @param from how many come before it
 * @param total how many there are in all
 */
public record PatientPage(List<PatientCard> patients, int from, long total) {}
