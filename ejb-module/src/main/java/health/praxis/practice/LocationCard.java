package health.praxis.practice;

/** A location of the practice group. */
public record LocationCard(LocationId id, LocationDetails details) {

    public String name() {
        return details.name();
    }
}
