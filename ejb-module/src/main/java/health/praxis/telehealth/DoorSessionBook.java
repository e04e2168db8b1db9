package health.praxis.telehealth;

import health.praxis.audit.Refusals;
import health.praxis.shared.RuleBroken;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Remembers through the room's door, each time as the participant who acts. */
@Dependent
class DoorSessionBook implements SessionBook {

    @Inject
    private Telehealth telehealth;

    @Inject
    private RouteNotes routes;

    @Inject
    private Meetings meetings;

    @Inject
    private Refusals refusals;

    /** Who holds a practitioner's ticket holds the session; everybody else takes part in it. */
    static Caller callerFor(Participant who) {
        return switch (who.role()) {
            case PRACTITIONER ->
                Caller.participant(who.practice(), who.link(), Set.of(Right.SESSION_JOIN, Right.SESSION_HOLD), null);
            case PATIENT -> Caller.participant(who.practice(), who.link(), Set.of(Right.SESSION_JOIN), null);
            case GUEST -> Caller.guest(who.practice(), who.link(), Set.of(Right.SESSION_JOIN), null);
        };
    }

    @Override
    public Participant redeem(String ticket) {
        return ask(Caller.visitor(null), () -> telehealth.redeem(ticket));
    }

    @Override
    public Seating seating(Participant who) {
        return ask(callerFor(who), telehealth::seating);
    }

    @Override
    public Instant start(Participant practitioner) {
        return ask(callerFor(practitioner), telehealth::start);
    }

    @Override
    public void admit(Participant practitioner, UUID link) {
        act(callerFor(practitioner), () -> telehealth.admit(link));
    }

    @Override
    public void decline(Participant practitioner, UUID link) {
        act(callerFor(practitioner), () -> telehealth.decline(link));
    }

    @Override
    public void sendBack(Participant practitioner, UUID link) {
        act(callerFor(practitioner), () -> telehealth.sendBack(link));
    }

    @Override
    public void connected(Participant who) {
        act(callerFor(who), telehealth::connected);
    }

    @Override
    public void leave(Participant who) {
        act(callerFor(who), telehealth::leave);
    }

    @Override
    public void timedOut(Participant who) {
        act(callerFor(who), telehealth::timedOut);
    }

    @Override
    public void disconnect(Participant practitioner) {
        act(callerFor(practitioner), telehealth::disconnect);
    }

    @Override
    public void seen(Participant practitioner, Set<UUID> present) {
        act(callerFor(practitioner), () -> telehealth.seen(present));
    }

    @Override
    public void route(Participant who, UUID peer, Route route) {
        Callers.run(callerFor(who), () -> routes.note(peer, route));
    }

    @Override
    public Cost cost(Participant practitioner) {
        return ask(callerFor(practitioner), telehealth::cost);
    }

    @Override
    public void meetingNeeded(Participant who) {
        meetings.ensure(who);
    }

    private void act(Caller caller, Runnable act) {
        ask(caller, () -> {
            act.run();
            return true;
        });
    }

    /** Here is the outermost handler of a socket's messages, so refusals are written down here (AUD-8). */
    private <T> T ask(Caller caller, Supplier<T> question) {
        try {
            return Callers.get(caller, question);
        } catch (RuleBroken refused) {
            Callers.run(caller, () -> refusals.refused(refused, null));
            throw refused;
        }
    }
}
