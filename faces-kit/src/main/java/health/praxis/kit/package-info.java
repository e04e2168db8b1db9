/**
 * What both web applications share on the page: refusals turned into words, security headers, functions for templates. Templates, tags, style and the video-room
 * scripts lie beside it under {@code META-INF}. What both show of one's own account, and its words, have packages
 * of their own ({@code signin}, {@code account}, {@code secondfactor}). No rules of a room live here.
 */
@NullMarked
package health.praxis.kit;

import org.jspecify.annotations.NullMarked;
