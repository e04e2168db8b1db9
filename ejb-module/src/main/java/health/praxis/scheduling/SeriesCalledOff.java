package health.praxis.scheduling;

import java.util.List;

/** Several appointments of a series were cancelled, by start; told once, in the same transaction (APT-10, APT-16). */
public record SeriesCalledOff(List<AppointmentCalledOff> cancellations) {

    public SeriesCalledOff {
        cancellations = List.copyOf(cancellations);
    }
}
