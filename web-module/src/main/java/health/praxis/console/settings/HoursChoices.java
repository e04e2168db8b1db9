package health.praxis.console.settings;

import health.praxis.practice.LocationCard;
import health.praxis.practice.Locations;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.List;

/** What practice hours are chosen from. */
@Named
@RequestScoped
public class HoursChoices {

    @Inject
    private PracticeQueries practices;

    @Inject
    private Locations locations;

    private List<PractitionerCard> practitioners = List.of();
    private List<LocationCard> places = List.of();

    @PostConstruct
    void read() {
        UserId own = Callers.current().user();
        boolean all = Callers.current().may(Right.SETTINGS_EDIT);
        practitioners = practices.practitioners().stream()
                .filter(PractitionerCard::active)
                .filter(card -> all || card.id().equals(own))
                .sorted((one, other) ->
                        Boolean.compare(other.id().equals(own), one.id().equals(own)))
                .toList();
        places = locations.all();
    }

    /** Whose hours the caller keeps: the own ones first, everybody's for whoever edits settings. */
    public List<PractitionerCard> getPractitioners() {
        return practitioners;
    }

    public List<LocationCard> getLocations() {
        return places;
    }

    public DayOfWeek[] getDays() {
        return DayOfWeek.values();
    }
}
