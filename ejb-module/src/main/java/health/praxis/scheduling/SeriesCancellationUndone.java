package health.praxis.scheduling;

import java.util.List;

/** Cancelling several appointments was taken back, by start; told once, in the same transaction. They have one moment. */
public record SeriesCancellationUndone(List<CancellationUndone> undone) {

    public SeriesCancellationUndone {
        undone = List.copyOf(undone);
    }
}
