package health.praxis.waitinglist;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.credits.NotEnoughCredits;
import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.practice.PracticeQueries;
import health.praxis.reminders.NoAddress;
import health.praxis.reminders.PatientUnsubscribed;
import health.praxis.scheduling.OfferedTimes;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks waiting patients about a free time; the first who answers Y gets it (WL-7, WL-8). Nothing holds the time meanwhile. */
@Stateless
@Door
public class Offers {

    @Inject
    private OfferRows rows;

    @Inject
    private WaitingRows waiting;

    @Inject
    private WaitingLines lines;

    @Inject
    private InvitationPost post;

    @Inject
    private OfferedTimes times;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Who waits and could be asked: those whom the time suits first, else in the list's order. */
    @Allowed(Right.CALENDAR_EDIT)
    public List<Candidate> candidates(@Valid OfferedTime time) {
        ZoneId zone = ZoneId.of(practices.practice().zone());
        List<WaitingLine> all = lines.of(waiting.waiting(time.practitioner()));
        Set<PatientId> reachable =
                post.reachable(all.stream().map(line -> line.patient().id()).collect(Collectors.toSet()));
        Set<WaitingEntryId> asked = asked(time);
        List<Candidate> found = all.stream()
                .map(line -> new Candidate(
                        line,
                        time.suits(line.wish(), zone),
                        reachable.contains(line.patient().id()),
                        asked.contains(line.id())))
                .sorted(Comparator.comparing(Candidate::suits).reversed())
                .toList();
        if (!found.isEmpty()) {
            audit.record(AuditEvent.of(
                            Action.VIEW,
                            "waiting list entry",
                            found.stream().map(one -> one.line().id().value()).toList())
                    .patients(
                            found.stream().map(one -> one.line().patient().id()).toList()));
        }
        return found;
    }

    /**
     * Texts these waiting patients that the time is free, each paid for; those who were asked about it before are left out. An
     * offer of the same time that is still open goes on.
     *
     * @return how many were asked
     * @throws NotFound when one of them is not on the list for this caller, or there is no such practitioner
     * @throws OfferNotAhead when the time has begun
     * @throws health.praxis.scheduling.SlotTaken when the time is not free
     * @throws NobodyInvited when nobody is left to be asked
     * @throws NoAddress when one of them has no mobile number
     * @throws PatientUnsubscribed when one of them wants no texts (REM-19)
     * @throws NotEnoughCredits when the balance does not cover all the texts
     */
    @Allowed(Right.CALENDAR_EDIT)
    public int invite(@Valid OfferedTime time, Set<WaitingEntryId> chosen) {
        if (!time.start().isAfter(clock.instant())) {
            throw new OfferNotAhead();
        }
        List<WaitingEntry> entries = chosen.isEmpty() ? List.of() : waiting.waiting(chosen);
        if (entries.size() < chosen.size()) {
            throw new NotFound("waiting list entry");
        }
        if (entries.isEmpty()) {
            throw new NobodyInvited();
        }
        times.requireFree(
                time.booking(entries.stream().map(WaitingEntry::patient).toList()));
        Offer offer = rows.lockedOpen(time).orElseGet(() -> added(time));
        Set<WaitingEntryId> before = asked(offer.id());
        List<WaitingEntry> fresh =
                entries.stream().filter(entry -> !before.contains(entry.id())).toList();
        if (fresh.isEmpty()) {
            throw new NobodyInvited();
        }
        requireReachable(fresh);
        post.invite(offer, fresh);
        audit.record(AuditEvent.of(Action.SEND, "waiting list offer", offer.id().value())
                .patients(fresh.stream().map(WaitingEntry::patient).toList())
                .describe("invitation"));
        return fresh.size();
    }

    /**
     * Takes an offer back: who answers Y from now on is told that the time is gone.
     *
     * @throws NotFound when the caller's practice group has no such open offer
     */
    @Allowed(Right.CALENDAR_EDIT)
    public void withdraw(OfferId id) {
        Offer offer = rows.locked(id)
                .filter(one -> one.state() == OfferState.OPEN)
                .orElseThrow(() -> new NotFound("waiting list offer"));
        offer.withdraw();
        audit.record(AuditEvent.of(Action.CANCEL, "waiting list offer", id.value()));
    }

    /** The offers of times that have not begun, and who was asked; the next time first, fifty at most. */
    @Allowed(Right.CALENDAR_VIEW)
    public List<OfferLine> ahead() {
        List<Offer> offers = rows.ahead(clock.instant());
        if (offers.isEmpty()) {
            return List.of();
        }
        List<Invitation> invitations =
                rows.invitations(offers.stream().map(Offer::id).toList());
        Map<PatientId, PatientCard> cards =
                lines.cards(invitations.stream().map(Invitation::patient).collect(Collectors.toSet()));
        Map<OfferId, List<InvitationLine>> asked = invitations.stream()
                .filter(one -> cards.containsKey(one.patient()))
                .collect(Collectors.groupingBy(
                        Invitation::offer, Collectors.mapping(one -> line(one, cards), Collectors.toList())));
        Map<UserId, String> names = lines.practitioners();
        audit.record(AuditEvent.of(
                        Action.VIEW,
                        "waiting list offer",
                        offers.stream().map(one -> one.id().value()).toList())
                .patients(cards.keySet()));
        return offers.stream()
                .map(one -> new OfferLine(
                        one.id(),
                        one.time(),
                        names.getOrDefault(one.time().practitioner(), ""),
                        one.state(),
                        one.appointment(),
                        asked.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static InvitationLine line(Invitation one, Map<PatientId, PatientCard> cards) {
        PatientCard card = cards.get(one.patient());
        return new InvitationLine(one.patient(), card == null ? "" : card.name(), one.state());
    }

    private Offer added(OfferedTime time) {
        Offer offer = new Offer(
                Callers.current().requirePractice(), time, Callers.current().requireUser(), clock.instant());
        rows.add(offer);
        return offer;
    }

    private Set<WaitingEntryId> asked(OfferedTime time) {
        return rows.open(time).map(same -> asked(same.id())).orElse(Set.of());
    }

    private Set<WaitingEntryId> asked(OfferId offer) {
        return rows.invitations(List.of(offer)).stream().map(Invitation::entry).collect(Collectors.toSet());
    }

    private void requireReachable(List<WaitingEntry> entries) {
        Set<PatientId> all = entries.stream().map(WaitingEntry::patient).collect(Collectors.toSet());
        Set<PatientId> reachable = post.reachable(all);
        Stream<PatientCard> others = lines.cards(all).values().stream().filter(card -> !reachable.contains(card.id()));
        others.findFirst().ifPresent(card -> {
            if (!card.hasMobile()) {
                throw new NoAddress(card.name(), Channel.SMS);
            }
            throw new PatientUnsubscribed(card.name());
        });
    }
}
