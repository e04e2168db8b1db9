package health.praxis.reports;

import health.praxis.audit.HistoryLine;
import health.praxis.patients.PatientCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history with names.
 *
 * @param who the name of whoever acted; null when only the kind is known
 * @param patients whose data it touched, unless they were many
 */
public record HistoryEntry(HistoryLine line, @Nullable String who, List<PatientCard> patients) {}
