package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import org.jspecify.annotations.Nullable;

/**
 * The caller's practice group.
 *
 * @param phone as patients should read it
 * @param zone a zone id such as {@code Australia/Sydney}
 */
public record PracticeCard(
        PracticeGroupId id,
        String name,
        String phone,
        @Nullable String email,
        String zone) {}
