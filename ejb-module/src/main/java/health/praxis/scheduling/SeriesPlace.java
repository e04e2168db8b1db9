package health.praxis.scheduling;

import java.io.Serializable;

/**
 * Where an appointment stands in its series.
 *
 * @param position by start, the first is 1
 * @param total how many there are, cancelled ones included
 * @param later how many {@link SeriesScope#LATER} concerns, this one included
 * @param ahead how many {@link SeriesScope#ALL} concerns, this one included
 */
public record SeriesPlace(Repetition rule, int position, int total, int later, int ahead) implements Serializable {}
