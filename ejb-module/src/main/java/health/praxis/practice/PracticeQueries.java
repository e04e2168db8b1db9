package health.praxis.practice;

import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is asked about the caller's own practice group; nothing here is about a patient. */
@Stateless
@Door
public class PracticeQueries {

    @Inject
    private PracticeGroups groups;

    /** @throws NotFound when the caller's practice group has not been opened */
    @OpenToAll("every caller of a practice, patients by link included, may know its name and phone number")
    public PracticeCard practice() {
        return groups.own().orElseThrow(() -> new NotFound("practice group")).card();
    }

    /** Practitioners by last name, deactivated ones included and marked. */
    @OpenToAll("every caller of a practice may know who practises there")
    public List<PractitionerCard> practitioners() {
        return groups.practitioners().stream()
                .map(PracticeUser::practitionerCard)
                .toList();
    }

    /** The names of all who work or worked here, by last name, the deactivated ones last. */
    @Allowed({Right.USERS_VIEW, Right.HISTORY_VIEW})
    public Map<UserId, String> names() {
        Map<UserId, String> names = new LinkedHashMap<>();
        groups.users().forEach(user -> names.put(user.card().id(), user.card().name()));
        return names;
    }

    /** @throws NotFound when the caller's practice group has no such user */
    @OpenToAll("asked of a membership that its own account names")
    public MembershipCard membership(UserId id) {
        PracticeUser user = groups.user(id).orElseThrow(() -> new NotFound("user"));
        return new MembershipCard(practice().name(), user.role(), user.state());
    }

    /**
     * Whether the user is active; who is, stays so until the caller's transaction ends, because a deactivation queues up
     * behind it.
     */
    @OpenToAll("every caller of a practice may know by whom they are served")
    public boolean staysActive(UserId id) {
        return groups.staysActive(id);
    }

    /** @throws NotFound when the caller's practice group has no such user */
    @OpenToAll("every caller of a practice may know by whom they are served")
    public UserCard user(UserId id) {
        return groups.user(id).orElseThrow(() -> new NotFound("user")).card();
    }
}
