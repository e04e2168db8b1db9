package health.praxis.telehealth;

import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Remembers through the room's door, each time as the participant who acts. */
@Dependent
class DoorSessionBook implements SessionBook {

    @Inject
    private Telehealth telehealth;

    @Inject
    private RouteNotes routes;

    @Inject
    private Meetings meetings;

    /** Who holds a practitioner's ticket holds the session; everybody else takes part in it. */
    static Caller callerFor(Participant who) {
        Set<Right> rights = who.role() == SeatRole.PRACTITIONER
                ? Set.of(Right.SESSION_JOIN, Right.SESSION_HOLD)
                : Set.of(Right.SESSION_JOIN);
        return Caller.participant(who.practice(), who.link(), rights, null);
    }

    @Override
    public Participant redeem(String ticket) {
        return Callers.get(Caller.visitor(null), () -> telehealth.redeem(ticket));
    }

    @Override
    public Seating seating(Participant who) {
        return Callers.get(callerFor(who), telehealth::seating);
    }

    @Override
    public Instant start(Participant practitioner) {
        return Callers.get(callerFor(practitioner), telehealth::start);
    }

    @Override
    public void admit(Participant practitioner, UUID patientLink) {
        Callers.run(callerFor(practitioner), () -> telehealth.admit(patientLink));
    }

    @Override
    public void decline(Participant practitioner, UUID patientLink) {
        Callers.run(callerFor(practitioner), () -> telehealth.decline(patientLink));
    }

    @Override
    public void connected(Participant who) {
        Callers.run(callerFor(who), telehealth::connected);
    }

    @Override
    public void leave(Participant patient) {
        Callers.run(callerFor(patient), telehealth::leave);
    }

    @Override
    public void timedOut(Participant who) {
        Callers.run(callerFor(who), telehealth::timedOut);
    }

    @Override
    public void disconnect(Participant practitioner) {
        Callers.run(callerFor(practitioner), telehealth::disconnect);
    }

    @Override
    public void seen(Participant practitioner, Set<UUID> present) {
        Callers.run(callerFor(practitioner), () -> telehealth.seen(present));
    }

    @Override
    public void route(Participant who, UUID peer, Route route) {
        Callers.run(callerFor(who), () -> routes.note(peer, route));
    }

    @Override
    public Cost cost(Participant practitioner) {
        return Callers.get(callerFor(practitioner), telehealth::cost);
    }

    @Override
    public void meetingNeeded(Participant who) {
        meetings.ensure(who);
    }
}
