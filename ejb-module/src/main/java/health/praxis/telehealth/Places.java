package health.praxis.telehealth;

import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PracticeGroupId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** How many people one session seats. Each browser of a mesh sends to every other one, so there is an end to it. */
@Dependent
class Places {

    /** The practitioner and three others (TEL-2). */
    static final int MOST = 4;

    @Inject
    private Links links;

    /**
     * The living links, after this many people more have been found a place. Who takes places at the same moment queues up.
     *
     * @throws CallFull when there are not so many places left
     */
    List<JoinLink> take(PracticeGroupId practice, AppointmentId appointment, int more) {
        links.lockPractitioners(practice, appointment);
        List<JoinLink> alive = links.alive(practice, appointment);
        if (alive.size() + more > MOST) {
            throw new CallFull(MOST);
        }
        return alive;
    }
}
