package health.praxis.waitinglist;

import health.praxis.credits.CreditQueries;
import health.praxis.credits.Credits;
import health.praxis.credits.NotEnoughCredits;
import health.praxis.credits.Service;
import health.praxis.credits.SmsText;
import health.praxis.credits.Spending;
import health.praxis.delivery.Channel;
import health.praxis.delivery.Delivery;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.delivery.OwnNumbers;
import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientQueries;
import health.praxis.reminders.InvitationTexts;
import health.praxis.shared.PatientId;
import health.praxis.telephony.TextLines;
import health.praxis.telephony.Wrote;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes to waiting patients, paid for. Whoever sends may not know the patients by name: their cards are fetched, and the texts
 * written, for this room (ANON-4).
 */
@Dependent
class InvitationPost {

    /** How this room is named in the history where it writes for itself. */
    private static final String JOB = "waiting list";

    @Inject
    private OfferRows rows;

    @Inject
    private PatientQueries patients;

    @Inject
    private InvitationTexts texts;

    @Inject
    private Credits credits;

    @Inject
    private CreditQueries prices;

    @Inject
    private Delivery delivery;

    @Inject
    private TextLines textLines;

    @Inject
    private OwnNumbers numbers;

    @Inject
    private Clock clock;

    /** Those of these patients whom a text would reach: with a mobile number that has not said STOP. */
    Set<PatientId> reachable(Set<PatientId> asked) {
        Map<PatientId, PatientCard> cards = cards(asked);
        Set<String> stopped = textLines.stopped(cards.values().stream()
                .map(PatientCard::mobile)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return cards.values().stream()
                .filter(card -> card.mobile() != null && !stopped.contains(card.mobile()))
                .map(PatientCard::id)
                .collect(Collectors.toSet());
    }

    /** @throws NotEnoughCredits when the balance does not cover all of them */
    void invite(Offer offer, List<WaitingEntry> entries) {
        Map<PatientId, PatientCard> cards =
                cards(entries.stream().map(WaitingEntry::patient).collect(Collectors.toSet()));
        Map<PatientId, String> words =
                Callers.get(job(), () -> texts.invitations(offer.time().facts(), cards.values()));
        List<OutgoingMessage> messages = new ArrayList<>();
        List<Wrote> wrote = new ArrayList<>();
        for (WaitingEntry entry : entries) {
            PatientCard card = Objects.requireNonNull(cards.get(entry.patient()), "patient");
            OutgoingMessage message = message(card, Objects.requireNonNull(words.get(card.id()), "text"));
            messages.add(message);
            wrote.add(new Wrote(message.recipient(), offer.time().start()));
            rows.add(new Invitation(
                    offer,
                    entry,
                    message.id(),
                    message.recipient(),
                    Callers.current().requirePractice().value(),
                    clock.instant()));
        }
        if (pay(messages).size() < messages.size()) {
            throw new NotEnoughCredits(prices.balance().credits(), cost(messages));
        }
        Optional<String> own = numbers.sender(true);
        delivery.sendAll(messages.stream().map(one -> one.leavingFrom(own)).toList());
        textLines.wrote(own, wrote);
    }

    /** Sends a patient's answer back, where there are credits for it and the phone wants texts. */
    Optional<MessageId> answer(Offer offer, PatientCard patient, boolean won) {
        if (!reachable(Set.of(patient.id())).contains(patient.id())) {
            return Optional.empty();
        }
        OutgoingMessage message = message(patient, texts.answer(offer.time().facts(), patient, won));
        if (pay(List.of(message)).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> own = numbers.sender(true);
        delivery.send(message.leavingFrom(own));
        textLines.wrote(own, List.of(new Wrote(message.recipient(), null)));
        return Optional.of(message.id());
    }

    /** With the names and numbers that messages need. */
    Map<PatientId, PatientCard> cards(Collection<PatientId> ids) {
        return Callers.get(job(), () -> patients.cards(ids));
    }

    private Set<UUID> pay(List<OutgoingMessage> messages) {
        return Callers.get(job(), () -> credits.spendWhatIsCovered(Service.SMS_SEGMENT, spendings(messages)));
    }

    private long cost(List<OutgoingMessage> messages) {
        int segments = spendings(messages).stream().mapToInt(Spending::units).sum();
        return (long) segments * prices.priceOf(Service.SMS_SEGMENT);
    }

    private static List<Spending> spendings(List<OutgoingMessage> messages) {
        return messages.stream()
                .map(message -> new Spending(message.id().value(), new SmsText(message.body()).segments()))
                .toList();
    }

    private static OutgoingMessage message(PatientCard patient, String words) {
        @Nullable String mobile = patient.mobile();
        return new OutgoingMessage(
                MessageId.random(),
                Channel.SMS,
                Objects.requireNonNull(mobile, "mobile"),
                patient.id(),
                null,
                words,
                null);
    }

    private static Caller job() {
        return Caller.job(Callers.current().requirePractice(), JOB);
    }
}
