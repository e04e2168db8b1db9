package health.praxis.console.settings;

import health.praxis.practice.FacilityCard;
import health.praxis.practice.FacilityId;
import health.praxis.practice.FacilityKind;
import health.praxis.practice.LocationId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is typed about a room or a piece of equipment; one that exists keeps its id. */
public class FacilityForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LocationId location;
    private final @Nullable FacilityId renamed;
    private FacilityKind kind = FacilityKind.ROOM;
    private String name = "";

    FacilityForm(LocationId location) {
        this.location = location;
        this.renamed = null;
    }

    FacilityForm(FacilityCard card) {
        location = card.location();
        renamed = card.id();
        kind = card.kind();
        name = card.name();
    }

    public LocationId getLocation() {
        return location;
    }

    public @Nullable FacilityId getRenamed() {
        return renamed;
    }

    public FacilityKind getKind() {
        return kind;
    }

    public void setKind(FacilityKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
