package health.praxis.waitinglist;

import health.praxis.delivery.MessageSearch;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.telephony.UnseenAnswers;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Turns;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the caller's practice group has offered to waiting patients, and what they answered. */
@Dependent
class OfferRows {

    /** More than a screen shows. */
    private static final int MOST = 50;

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void add(Object row) {
        database.persist(row);
    }

    /** The open offer of just this time; who offers it at the same moment waits for this transaction's end. */
    Optional<Offer> lockedOpen(OfferedTime time) {
        Turns.queueUpFor(database, "waiting list offer " + time.practitioner() + " " + time.start());
        return open(time, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The open offer of just this time, as it is. */
    Optional<Offer> open(OfferedTime time) {
        return open(time, LockModeType.NONE);
    }

    private Optional<Offer> open(OfferedTime time, LockModeType lock) {
        return database.createQuery(
                        "select o from Offer o where o.key.practice = :practice and o.practitioner = :practitioner"
                                + " and o.startsAt = :start and o.endsAt = :end and o.state = :open",
                        Offer.class)
                .setParameter("practice", practice().value())
                .setParameter("practitioner", time.practitioner().value())
                .setParameter("start", time.start())
                .setParameter("end", time.end())
                .setParameter("open", OfferState.OPEN)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    Optional<Offer> locked(OfferId id) {
        return Optional.ofNullable(
                database.find(Offer.class, new RowKey(practice().value(), id.value()), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that have not begun, the next one first. */
    List<Offer> ahead(Instant now) {
        return database.createQuery(
                        "select o from Offer o where o.key.practice = :practice and o.startsAt > :now"
                                + " order by o.startsAt, o.madeAt, o.key.id",
                        Offer.class)
                .setParameter("practice", practice().value())
                .setParameter("now", now)
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Open offers of these practitioners within the span, locked. Those that somebody is just deciding about are left out:
     * whoever decides finds the time taken.
     */
    List<Offer> openToEnd(Collection<UserId> practitioners, Instant start, Instant end) {
        List<?> offers = database.createNativeQuery(
                        "select o.* from waiting_offer o where o.practice_id = :practice"
                                + " and o.practitioner_id = any(cast(:practitioners as uuid[]))"
                                + " and o.state = 'OPEN' and o.starts_at < :end and o.ends_at > :start"
                                + " order by o.id for update skip locked",
                        Offer.class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "practitioners",
                        practitioners.stream().map(UserId::value).toArray(UUID[]::new))
                .setParameter("start", start)
                .setParameter("end", end)
                .getResultList();
        return offers.stream().map(Offer.class::cast).toList();
    }

    List<Invitation> invitations(Collection<OfferId> offers) {
        return database.createQuery(
                        "select i from Invitation i where i.key.practice = :practice and i.offer in :offers"
                                + " order by i.sentAt, i.key.id",
                        Invitation.class)
                .setParameter("practice", practice().value())
                .setParameter("offers", offers.stream().map(OfferId::value).toList())
                .getResultList();
    }

    /** Invitations to this phone to times that have not begun, newest first. */
    List<Invitation> askedAt(String phone, Instant now) {
        return database.createQuery(
                        "select i from Invitation i join Offer o on o.key.practice = i.key.practice and o.key.id = i.offer"
                                + " where i.key.practice = :practice and i.phone = :phone and o.startsAt > :now"
                                + " order by i.sentAt desc, i.key.id",
                        Invitation.class)
                .setParameter("practice", practice().value())
                .setParameter("phone", phone)
                .setParameter("now", now)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those that wait to be seen. */
    UnseenAnswers<InvitationReply> unseen() {
        return new UnseenAnswers<>(database, InvitationReply.class);
    }

    /** A stretch of what one patient answered, newest first. */
    List<InvitationReply> ofPatient(MessageSearch search) {
        return database.createQuery(
                        "select r from InvitationReply r where r.key.practice = :practice and r.patient = :patient"
                                + " and locate(:text, lower(r.body)) > 0 and r.arrivedAt <= :at"
                                + " and (r.arrivedAt < :at or r.key.id < :id) order by r.arrivedAt desc, r.key.id desc",
                        InvitationReply.class)
                .setParameter("practice", practice().value())
                .setParameter("patient", search.patient().value())
                .setParameter("text", search.sought())
                .setParameter("at", search.from().at())
                .setParameter("id", search.from().id())
                .setMaxResults(search.size())
                .getResultList();
    }

    /** When the times begin that these answers are about, by answer. */
    Map<UUID, Instant> starts(Collection<InvitationReply> replies) {
        return database.createQuery(
                        "select i.key.id, o.startsAt from Invitation i join Offer o"
                                + " on o.key.practice = i.key.practice and o.key.id = i.offer"
                                + " where i.key.practice = :practice and i.key.id in :ids",
                        Object[].class)
                .setParameter("practice", practice().value())
                .setParameter(
                        "ids", replies.stream().map(InvitationReply::invitation).toList())
                .getResultStream()
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]),
                        starts -> replies.stream()
                                .filter(reply -> starts.containsKey(reply.invitation()))
                                .collect(Collectors.toMap(
                                        InvitationReply::id,
                                        reply -> starts.get(reply.invitation()),
                                        (one, other) -> one))));
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
