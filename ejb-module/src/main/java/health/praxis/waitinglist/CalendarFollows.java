package health.praxis.waitinglist;

import health.praxis.scheduling.AppointmentBooked;
import health.praxis.scheduling.AppointmentChanged;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.CancellationUndone;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.scheduling.SeriesBooked;
import health.praxis.scheduling.SeriesCancellationUndone;
import health.praxis.scheduling.SeriesChanged;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An offer ends when its time goes to an appointment otherwise (WL-8). */
@Dependent
class CalendarFollows {

    @Inject
    private OfferRows rows;

    @Inject
    private SchedulingQueries scheduling;

    void booked(@Observes AppointmentBooked event) {
        end(List.of(event.id()));
    }

    void booked(@Observes SeriesBooked event) {
        end(event.ids());
    }

    void changed(@Observes AppointmentChanged event) {
        changed(List.of(event));
    }

    void changed(@Observes SeriesChanged event) {
        changed(event.changes());
    }

    void undone(@Observes CancellationUndone event) {
        end(List.of(event.id()));
    }

    void undone(@Observes SeriesCancellationUndone event) {
        end(event.undone().stream().map(CancellationUndone::id).toList());
    }

    private void changed(List<AppointmentChanged> changes) {
        List<AppointmentId> moved = changes.stream()
                .filter(AppointmentChanged::timeChanged)
                .map(AppointmentChanged::id)
                .toList();
        if (!moved.isEmpty()) {
            end(moved);
        }
    }

    private void end(List<AppointmentId> ids) {
        List<AppointmentFacts> taken =
                scheduling.facts(ids).stream().filter(one -> !one.cancelled()).toList();
        if (taken.isEmpty()) {
            return;
        }
        Set<UserId> practitioners =
                taken.stream().map(AppointmentFacts::practitioner).collect(Collectors.toSet());
        Instant start = taken.stream()
                .map(AppointmentFacts::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant end = taken.stream()
                .map(AppointmentFacts::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        rows.openToEnd(practitioners, start, end).stream()
                .filter(offer -> taken.stream().anyMatch(one -> isTaken(offer, one)))
                .forEach(Offer::gone);
    }

    private static boolean isTaken(Offer offer, AppointmentFacts by) {
        return offer.time().practitioner().equals(by.practitioner()) && offer.overlaps(by.start(), by.end());
    }
}
