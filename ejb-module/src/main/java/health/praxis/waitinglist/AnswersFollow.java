package health.praxis.waitinglist;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.delivery.MessageId;
import health.praxis.patients.PatientCard;
import health.praxis.reminders.InvitationTexts;
import health.praxis.reminders.Replies;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.OfferedTimes;
import health.praxis.shared.PatientId;
import health.praxis.telephony.TextAnswer;
import health.praxis.telephony.TextArrived;
import health.praxis.telephony.TextLines;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text that came in answers the newest invitation to its phone that waits for an answer, else the newest for which a Y still
 * counts (WL-8). Locks are taken in one
 * order: the offer, the entry, the practitioner's calendar; so the first Y gets the time, and each later one finds it gone.
 */
@Dependent
class AnswersFollow {

    /** Before reminders: observers that say nothing have 500. */
    private static final int BEFORE_REMINDERS = Interceptor.Priority.APPLICATION + 400;

    @Inject
    private OfferRows rows;

    @Inject
    private WaitingRows waiting;

    @Inject
    private InvitationPost post;

    @Inject
    private InvitationTexts texts;

    @Inject
    private OfferedTimes times;

    @Inject
    private Replies reminders;

    @Inject
    private TextLines lines;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    void arrived(@Observes @Priority(BEFORE_REMINDERS) TextArrived text) {
        if (text.keywordOnly() || text.answer() == TextAnswer.START) {
            return;
        }
        List<Invitation> asked = rows.askedAt(text.phone(), clock.instant());
        if (asked.isEmpty()) {
            return;
        }
        List<Invitation> open =
                asked.stream().filter(one -> one.takes(text.at())).toList();
        Optional<Invitation> awaited =
                open.stream().filter(Invitation::isAwaited).findFirst();
        if (reminders.isAwaited(text.phone())) {
            // Nobody can tell which question is answered: reminders keep the text, a person finds out (REM-21).
            awaited.ifPresent(one -> {
                text.reading().doubt();
                one.answered(InvitationState.CHECK, text.at());
            });
            return;
        }
        text.reading().take();
        keep(awaited.or(() -> open.stream().findFirst()).orElse(asked.get(0)), text, !open.isEmpty());
        if (asked.stream().noneMatch(Invitation::isAwaited)) {
            lines.settled(text.ours(), text.phone());
        }
    }

    private void keep(Invitation invitation, TextArrived text, boolean counts) {
        AnswerOutcome outcome = counts ? decide(invitation, text) : AnswerOutcome.KEPT;
        InvitationReply reply = new InvitationReply(invitation, text, outcome);
        rows.add(reply);
        sendBack(invitation, outcome).ifPresent(reply::sentBack);
        Callers.run(
                Caller.texting(text.practice(), invitation.patient()),
                () -> audit.record(AuditEvent.of(Action.CREATE, "waiting list reply", reply.id())
                        .patient(invitation.patient())
                        .describe(outcome.name())));
    }

    private AnswerOutcome decide(Invitation invitation, TextArrived text) {
        InvitationState state = switch (text.answer()) {
            case YES -> text.alone() ? seize(invitation) : InvitationState.CHECK;
            case NO -> text.alone() ? InvitationState.DECLINED : InvitationState.CHECK;
            default -> InvitationState.CHECK;
        };
        invitation.answered(state, text.at());
        return AnswerOutcome.valueOf(state.name());
    }

    /** Gives the patient the time, if it is still there and they still wait for one. */
    private InvitationState seize(Invitation invitation) {
        Offer offer = rows.locked(invitation.offer()).orElseThrow();
        Instant now = clock.instant();
        if (!offer.isOpen(now)) {
            return InvitationState.LATE;
        }
        Optional<WaitingEntry> entry = waiting.locked(invitation.entry()).filter(WaitingEntry::isWaiting);
        if (entry.isEmpty() || !isSelectable(invitation.patient())) {
            return InvitationState.CHECK;
        }
        // Closed before it is booked, so that what follows a booking leaves it alone.
        offer.gone();
        Optional<AppointmentId> made = times.take(offer.time().booking(List.of(invitation.patient())));
        made.ifPresent(appointment -> {
            offer.taken(appointment);
            entry.get().booked(appointment, now);
        });
        return made.isPresent() ? InvitationState.WON : InvitationState.LATE;
    }

    private boolean isSelectable(PatientId patient) {
        PatientCard card = post.cards(Set.of(patient)).get(patient);
        return card != null && card.selectable();
    }

    private Optional<MessageId> sendBack(Invitation invitation, AnswerOutcome outcome) {
        boolean won = outcome == AnswerOutcome.WON;
        if (!won && outcome != AnswerOutcome.LATE) {
            return Optional.empty();
        }
        Offer offer = rows.locked(invitation.offer()).orElseThrow();
        AppointmentId made = offer.appointment();
        if (won && made != null && texts.isTold(made, invitation.patient())) {
            return Optional.empty();
        }
        PatientCard card = post.cards(Set.of(invitation.patient())).get(invitation.patient());
        return card == null ? Optional.empty() : post.answer(offer, card, won);
    }
}
