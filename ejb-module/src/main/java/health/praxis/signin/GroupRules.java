package health.praxis.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sign-in rules of groups and whom they hold for. */
@Dependent
class GroupRules {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    void set(UUID practice, SignInRule rule) {
        database.createNativeQuery("insert into sign_in_rule"
                        + " (practice_id, idle_minutes, refresh_days, second_factor, mandated_method, login_alert,"
                        + " trusted_networks)"
                        + " values (:practice, :idle, cast(:refresh as integer), :mode, cast(:method as text), :alert,"
                        + " :trusted)"
                        + " on conflict (practice_id) do update set idle_minutes = excluded.idle_minutes,"
                        + " refresh_days = excluded.refresh_days, second_factor = excluded.second_factor,"
                        + " mandated_method = excluded.mandated_method, login_alert = excluded.login_alert,"
                        + " trusted_networks = excluded.trusted_networks")
                .setParameter("practice", practice)
                .setParameter("idle", rule.idleMinutes())
                .setParameter("refresh", rule.refreshDays())
                .setParameter("mode", rule.mode().name())
                .setParameter(
                        "method",
                        rule.mandated() == null ? null : rule.mandated().name())
                .setParameter("alert", rule.loginAlert())
                .setParameter("trusted", rule.trusted().toString())
                .executeUpdate();
    }

    Optional<SignInRule> of(UUID practice) {
        return read(
                        "select r.idle_minutes, r.refresh_days, r.second_factor, r.mandated_method, r.login_alert,"
                                + " r.trusted_networks"
                                + " from sign_in_rule r where r.practice_id = :id",
                        practice)
                .stream()
                .findFirst();
    }

    /** What holds for the person behind an account. */
    StrictestRule strictestFor(Account account) {
        return StrictestRule.of(ofMember(account.id()), account.isPlatformAdministrator());
    }

    /** One for each group of a person; a group that has chosen nothing counts with {@link SignInRule#FIRST}. */
    List<SignInRule> ofMember(UUID account) {
        return read(
                "select r.idle_minutes, r.refresh_days, r.second_factor, r.mandated_method, r.login_alert,"
                        + " r.trusted_networks"
                        + " from sign_in_member m left join sign_in_rule r on r.practice_id = m.practice_id"
                        + " where m.account_id = :id",
                account);
    }

    boolean isMember(UUID account, UUID practice) {
        return !database.createNativeQuery(
                        "select 1 from sign_in_member where account_id = :account and practice_id = :practice")
                .setParameter("account", account)
                .setParameter("practice", practice)
                .getResultList()
                .isEmpty();
    }

    void join(UUID account, UUID practice) {
        database.createNativeQuery("insert into sign_in_member (account_id, practice_id)"
                        + " values (:account, :practice) on conflict do nothing")
                .setParameter("account", account)
                .setParameter("practice", practice)
                .executeUpdate();
    }

    void leave(UUID account, UUID practice) {
        database.createNativeQuery("delete from sign_in_member where account_id = :account and practice_id = :practice")
                .setParameter("account", account)
                .setParameter("practice", practice)
                .executeUpdate();
    }

    private List<SignInRule> read(String question, UUID id) {
        List<Object[]> rows = database.createNativeQuery(question, Object[].class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(GroupRules::rule).toList();
    }

    private static SignInRule rule(@Nullable Object[] row) {
        Object mode = row[2];
        if (mode == null) {
            return SignInRule.FIRST;
        }
        String method = (String) row[3];
        return new SignInRule(
                ((Number) java.util.Objects.requireNonNull(row[0])).intValue(),
                (Integer) row[1],
                SecondFactorMode.valueOf(mode.toString()),
                method == null ? null : FactorMethod.valueOf(method),
                Boolean.TRUE.equals(row[4]),
                TrustedNetworks.read(String.valueOf(row[5])));
    }
}
