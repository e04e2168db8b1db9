package health.praxis.platform;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.delivery.Channel;
import health.praxis.delivery.Delivery;
import health.praxis.delivery.MessageId;
import health.praxis.delivery.OutgoingMessage;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Users;
import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.signin.PlatformAccounts;
import health.praxis.signin.SignInSessions;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What a practice group cannot do to its users by itself (ORG-18). Each act has a reason, stands in the practice's history as
 * one of the platform, and signs the person out everywhere at once.
 */
@Stateless
@Door
public class PlatformUsers {

    private static final ResourceBundle LETTERS =
            ResourceBundle.getBundle("health.praxis.platform.letters", Locale.ENGLISH);

    @Inject
    private PlatformReading reading;

    @Inject
    private Users users;

    @Inject
    private PlatformAccounts accounts;

    @Inject
    private SignInSessions sessions;

    @Inject
    private Delivery delivery;

    @Inject
    private Audit audit;

    /**
     * Who works, or worked, there.
     *
     * @throws NotFound when there is no such practice group
     */
    @Allowed(Right.PLATFORM)
    public List<PlatformUserLine> of(PracticeGroupId practice) {
        if (reading.practice(practice).isEmpty()) {
            throw new NotFound("practice group");
        }
        List<PlatformUserLine> all = reading.users(practice);
        within(
                practice,
                () -> audit.record(AuditEvent.of(
                        Action.VIEW,
                        "user",
                        all.stream().map(user -> user.id().value()).toList())));
        return all;
    }

    /**
     * One of them.
     *
     * @throws NotFound when there is no such practice group or user
     */
    @Allowed(Right.PLATFORM)
    public PlatformUserLine one(PracticeGroupId practice, UserId id) {
        return user(practice, id);
    }

    /**
     * Deactivates somebody, a practitioner with Full Access included (ORG-18).
     *
     * @throws NotFound when the practice group has no such active user
     * @throws health.praxis.practice.LastOwner when there is no other account owner (OWN-6)
     */
    @Allowed(Right.PLATFORM)
    public void deactivate(PracticeGroupId practice, UserId id, @NotBlank @Size(max = 200) String reason) {
        PlatformUserLine user = user(practice, id);
        within(practice, () -> {
            users.deactivate(id);
            sessions.endAllOf(user.accountId());
            note(id, "deactivated by the platform administrator", reason);
        });
    }

    /**
     * Takes a deactivated user back, or invites an owner again who declined (ORG-20).
     *
     * @throws NotFound when the practice group has no such user
     * @throws health.praxis.practice.UserAlreadyActive when the user is not deactivated
     */
    @Allowed(Right.PLATFORM)
    public void reactivate(PracticeGroupId practice, UserId id) {
        within(practice, () -> users.reactivate(id));
    }

    /**
     * Lowers a practitioner's Full Access without their own confirmation (ORG-18).
     *
     * @throws NotFound when the practice group has no such active practitioner with Full Access
     * @throws health.praxis.practice.LevelNotOffered when it is no lower level of a practitioner
     * @throws health.praxis.practice.OwnerNotNarrowed for an account owner (OWN-2)
     */
    @Allowed(Right.PLATFORM)
    public void lower(
            PracticeGroupId practice, UserId id, @NotNull AccessLevel level, @NotBlank @Size(max = 200) String reason) {
        within(practice, () -> {
            users.lowerFullAccess(id, level);
            note(id, "level lowered by the platform administrator", reason);
        });
    }

    /**
     * The way back for somebody who lost every second factor, after their identity was checked as docs/operations.md says.
     * They and the practice's account owners are told by e-mail.
     *
     * @param reason how the identity was checked
     * @throws NotFound when the practice group has no such active user
     * @throws health.praxis.signin.NoSecondFactor when there is none to be reset
     */
    @Allowed(Right.PLATFORM)
    public void resetSecondFactors(PracticeGroupId practice, UserId id, @NotBlank @Size(max = 200) String reason) {
        PlatformUserLine person = user(practice, id);
        List<PlatformUserLine> owners = reading.users(practice).stream()
                .filter(user -> user.owner() && user.active() && !user.id().equals(id))
                .toList();
        within(practice, () -> {
            accounts.resetSecondFactors(person.accountId());
            note(id, "second factors reset by the platform administrator", reason);
            delivery.sendAll(
                    owners.stream().map(owner -> resetLetter(owner, person)).toList());
        });
    }

    private static OutgoingMessage resetLetter(PlatformUserLine owner, PlatformUserLine person) {
        return new OutgoingMessage(
                MessageId.random(),
                Channel.EMAIL,
                owner.email(),
                null,
                MessageFormat.format(LETTERS.getString("reset.subject"), person.name()),
                MessageFormat.format(LETTERS.getString("reset.text"), person.name()),
                null);
    }

    private PlatformUserLine user(PracticeGroupId practice, UserId id) {
        return reading.users(practice).stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("user"));
    }

    private void note(UserId id, String words, String reason) {
        audit.record(AuditEvent.of(Action.UPDATE, "user", id.value())
                .describe(words)
                .change("reason", null, reason.strip()));
    }

    private static void within(PracticeGroupId practice, Runnable act) {
        Callers.run(Callers.current().within(practice), act);
    }
}
