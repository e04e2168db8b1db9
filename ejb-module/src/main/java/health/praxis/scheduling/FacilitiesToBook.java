package health.praxis.scheduling;

import health.praxis.practice.Facilities;
import health.praxis.practice.FacilityCard;
import health.praxis.practice.FacilityId;
import health.praxis.shared.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which rooms and equipment can be chosen for an appointment (LOC-9). */
@Dependent
class FacilitiesToBook {

    @Inject
    private Facilities facilities;

    /**
     * @param had what it has already: that stays possible
     * @throws NotFound when the caller's practice group has no such room or equipment
     * @throws FacilityNotOffered when one of them was archived
     * @throws FacilitiesApart when they are not all of one location
     */
    void require(Set<FacilityId> chosen, Set<FacilityId> had) {
        if (had.containsAll(chosen)) {
            return;
        }
        List<FacilityCard> cards = facilities.cards(chosen);
        if (cards.size() < chosen.size()) {
            throw new NotFound("facility");
        }
        for (FacilityCard card : cards) {
            if (card.archived() && !had.contains(card.id())) {
                throw new FacilityNotOffered(card.name());
            }
            if (!card.location().equals(cards.get(0).location())) {
                throw new FacilitiesApart(cards.get(0).locationName(), card.locationName());
            }
        }
    }

    /** "Room 1, Ultrasound", for the user action history; null for none. */
    @Nullable
    String names(Set<FacilityId> chosen) {
        return chosen.isEmpty()
                ? null
                : facilities.cards(chosen).stream().map(FacilityCard::name).collect(Collectors.joining(", "));
    }
}
