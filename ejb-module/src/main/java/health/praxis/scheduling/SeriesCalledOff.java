package health.praxis.scheduling;

import java.util.List;

/** Several appointments of a series were cancelled, by start; told once, in the same transaction (APT-10, APT-16). They have one moment, and one at which patients are written to. */
public record SeriesCalledOff(List<AppointmentCalledOff> cancellations) {

    public SeriesCalledOff {
        cancellations = List.copyOf(cancellations);
    }
}
