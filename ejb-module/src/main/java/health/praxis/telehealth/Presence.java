package health.praxis.telehealth;

import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who the caller is in a video session: the holder of a living link. */
@Dependent
class Presence {

    @Inject
    private Links links;

    /**
     * The link the caller came by.
     *
     * @throws LinkDead when it was revoked meanwhile
     */
    JoinLink ownLink() {
        JoinLink link = ownLinkEvenDead();
        if (!link.isAlive()) {
            throw new LinkDead();
        }
        return link;
    }

    /** The link the caller came by, which may have been revoked since. */
    JoinLink ownLinkEvenDead() {
        Caller caller = Callers.current();
        UUID link = caller.subject();
        if (link == null || caller.kind() != Caller.Kind.PARTICIPANT) {
            throw new LinkDead();
        }
        return links.find(caller.requirePractice(), link).orElseThrow(LinkDead::new);
    }

    /**
     * The practitioner's link the caller came by.
     *
     * @throws NotYourSession when a patient asks
     */
    JoinLink practitionersLink() {
        JoinLink link = ownLink();
        if (link.role() != SeatRole.PRACTITIONER) {
            throw new NotYourSession();
        }
        return link;
    }
}
