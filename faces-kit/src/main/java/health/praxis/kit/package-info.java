/**
 * What both web applications share on the page: refusals turned into words, security headers, functions for templates. Templates, tags, style and the video-room
 * scripts lie beside it under {@code META-INF}. No rules and no words of a room live here.
 */
@NullMarked
package health.praxis.kit;

import org.jspecify.annotations.NullMarked;
