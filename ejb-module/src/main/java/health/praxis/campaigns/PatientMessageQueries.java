package health.praxis.campaigns;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryQueries;
import health.praxis.delivery.MessageCard;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.MessageSearch;
import health.praxis.delivery.MessageState;
import health.praxis.delivery.SentMessage;
import health.praxis.practice.PracticeQueries;
import health.praxis.reminders.FailedReminder;
import health.praxis.reminders.PatientReply;
import health.praxis.reminders.ReminderBehind;
import health.praxis.reminders.ReminderQueries;
import health.praxis.reminders.Replies;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import health.praxis.waitinglist.InvitationNotice;
import health.praxis.waitinglist.InvitationReplies;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A patient's history of messages: what people wrote, reminders, and what the patient answered (MSG-1, REM-22). */
@Stateless
@Door
public class PatientMessageQueries {

    private static final int LONGEST_STRETCH = 100;

    @Inject
    private MessageRows rows;

    @Inject
    private DeliveryQueries delivery;

    @Inject
    private ReminderQueries reminders;

    @Inject
    private Replies replies;

    @Inject
    private InvitationReplies invitations;

    @Inject
    private SchedulingQueries scheduling;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Audit audit;

    /**
     * A stretch of one patient's messages, newest first; nothing of a patient whom the caller may not see. Each room is
     * asked for as many as the stretch has room for, and the newest of all are kept.
     *
     * @param direction null for both
     */
    @Allowed(Right.PATIENTS_VIEW)
    public MessageStretch of(MessageSearch asked, @Nullable Direction direction) {
        int size = Math.max(1, Math.min(asked.size(), LONGEST_STRETCH));
        MessageSearch search =
                new MessageSearch(asked.patient(), asked.channel(), asked.text(), asked.before(), size + 1);
        List<MessageLine> all = new ArrayList<>();
        if (direction != Direction.RECEIVED) {
            all.addAll(sent(delivery.ofPatient(search)));
            all.addAll(failed(search));
        }
        if (direction != Direction.SENT && search.channel() != Channel.EMAIL) {
            replies.ofPatient(search).forEach(one -> all.add(answer(one)));
            invitations.ofPatient(search).forEach(one -> all.add(answer(one)));
            rows.answers(search).forEach(one -> all.add(answer(one)));
        }
        all.sort(Comparator.comparing(MessageLine::place, MessageSearch.Place.NEWEST_FIRST));
        boolean more = all.size() > size;
        List<MessageLine> lines = dated(more ? all.subList(0, size) : all);
        if (!lines.isEmpty()) {
            audit.record(AuditEvent.of(
                            Action.VIEW,
                            "message",
                            lines.stream().map(line -> line.place().id()).toList())
                    .patient(search.patient())
                    .describe("history of messages"));
        }
        return new MessageStretch(lines, more ? lines.get(size - 1).place() : null);
    }

    private List<MessageLine> sent(List<SentMessage> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        List<MessageId> ids = messages.stream().map(one -> one.message().id()).toList();
        Map<MessageId, ReminderBehind> behind = reminders.behind(ids);
        Map<MessageId, UserId> authors =
                rows.written(ids).stream().collect(Collectors.toMap(PatientMessage::message, PatientMessage::author));
        Map<UserId, String> names = authors.isEmpty() ? Map.of() : practices.names();
        return messages.stream()
                .map(one -> {
                    MessageCard card = one.message();
                    UserId author = authors.get(card.id());
                    return line(one, behind.get(card.id()), author == null ? null : names.get(author));
                })
                .toList();
    }

    private static MessageLine line(SentMessage sent, @Nullable ReminderBehind behind, @Nullable String author) {
        MessageCard card = sent.message();
        return new MessageLine(
                new MessageSearch.Place(sent.at(), card.id().value()),
                Direction.SENT,
                card.channel(),
                card.subject(),
                card.body(),
                sent.attachments(),
                card.state(),
                card.reason() == null ? null : card.reason().name(),
                author,
                behind == null ? null : behind.type(),
                behind == null ? null : behind.appointment(),
                null);
    }

    /** Reminders that failed before they were written have no words to look for. */
    private List<MessageLine> failed(MessageSearch search) {
        return search.sought().isEmpty()
                ? reminders.failed(search).stream()
                        .map(PatientMessageQueries::line)
                        .toList()
                : List.of();
    }

    private static MessageLine line(FailedReminder one) {
        return new MessageLine(
                new MessageSearch.Place(one.at(), one.id().value()),
                Direction.SENT,
                one.channel(),
                null,
                null,
                List.of(),
                MessageState.FAILED,
                one.reason(),
                null,
                one.about().type(),
                one.about().appointment(),
                null);
    }

    private static MessageLine answer(PatientReply one) {
        return received(
                new MessageSearch.Place(one.line().at(), one.id()), one.line().text(), one.appointment());
    }

    private static MessageLine answer(InvitationNotice one) {
        return received(new MessageSearch.Place(one.at(), one.id()), one.text(), null);
    }

    private static MessageLine answer(Answer one) {
        return received(new MessageSearch.Place(one.at(), one.id()), one.text(), null);
    }

    private static MessageLine received(
            MessageSearch.Place place, @Nullable String text, @Nullable AppointmentId appointment) {
        return new MessageLine(
                place,
                Direction.RECEIVED,
                Channel.SMS,
                null,
                text,
                List.of(),
                null,
                null,
                null,
                null,
                appointment,
                null);
    }

    /** With the times of the appointments that the caller sees; the others are not named. */
    private List<MessageLine> dated(List<MessageLine> lines) {
        Set<AppointmentId> named = lines.stream()
                .map(MessageLine::appointment)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        boolean seen = !named.isEmpty() && Callers.current().may(Right.CALENDAR_VIEW);
        Map<AppointmentId, Instant> starts = seen
                ? scheduling.facts(named).stream()
                        .collect(Collectors.toMap(AppointmentFacts::id, AppointmentFacts::start))
                : Map.of();
        return lines.stream().map(line -> dated(line, starts)).toList();
    }

    private static MessageLine dated(MessageLine line, Map<AppointmentId, Instant> starts) {
        Instant start = line.appointment() == null ? null : starts.get(line.appointment());
        return new MessageLine(
                line.place(),
                line.direction(),
                line.channel(),
                line.subject(),
                line.text(),
                line.attachments(),
                line.state(),
                line.reason(),
                line.author(),
                line.reminder(),
                start == null ? null : line.appointment(),
                start);
    }
}
