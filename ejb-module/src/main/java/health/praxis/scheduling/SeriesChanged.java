package health.praxis.scheduling;

import java.util.List;

/** Several appointments of a series are different now, by start; told once, in the change's transaction (APT-10). */
public record SeriesChanged(List<AppointmentChanged> changes) {

    public SeriesChanged {
        changes = List.copyOf(changes);
    }
}
