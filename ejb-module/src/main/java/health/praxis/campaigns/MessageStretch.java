package health.praxis.campaigns;

import health.praxis.delivery.MessageSearch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a patient's history of messages.
 *
 * @param lines newest first
 * @param next where to read on; null when there is nothing older
 */
public record MessageStretch(List<MessageLine> lines, MessageSearch.@Nullable Place next) {}
