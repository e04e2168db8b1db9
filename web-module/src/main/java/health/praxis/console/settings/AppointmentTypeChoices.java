package health.praxis.console.settings;

import health.praxis.practice.HoursColour;
import health.praxis.practice.LocationCard;
import health.praxis.practice.Locations;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.PractitionerCard;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.OnlineRule;
import health.praxis.scheduling.TypeCard;
import health.praxis.scheduling.TypeLevel;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the parts of an appointment type are chosen from, and whose a type is by name. */
@Named
@RequestScoped
public class AppointmentTypeChoices {

    @Inject
    private PracticeQueries practices;

    @Inject
    private Locations places;

    private List<PractitionerCard> practitioners = List.of();
    private List<LocationCard> locations = List.of();

    @PostConstruct
    void read() {
        practitioners = practices.practitioners();
        locations = places.all();
    }

    /** The location or practitioner that the type belongs to; empty for one of the whole practice. */
    public String whose(TypeCard type) {
        return switch (type.details().level()) {
            case PRACTICE -> "";
            case LOCATION ->
                locations.stream()
                        .filter(one -> one.id().equals(type.details().location()))
                        .map(LocationCard::name)
                        .findFirst()
                        .orElse("");
            case PRACTITIONER ->
                practitioners.stream()
                        .filter(one -> one.id().equals(type.details().practitioner()))
                        .map(PractitionerCard::name)
                        .findFirst()
                        .orElse("");
        };
    }

    public List<PractitionerCard> getPractitioners() {
        return practitioners.stream().filter(PractitionerCard::active).toList();
    }

    public List<LocationCard> getLocations() {
        return locations;
    }

    public TypeLevel[] getLevels() {
        return TypeLevel.values();
    }

    public OnlineRule[] getRules() {
        return OnlineRule.values();
    }

    public HoursColour[] getColours() {
        return HoursColour.values();
    }

    public AppointmentLocation[] getMeetings() {
        return AppointmentLocation.values();
    }
}
