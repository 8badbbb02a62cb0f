/** The sources that people have connected: consent, tokens, and the job that fetches step by step. */
@NullMarked
package dev.lifeops.health.connections;

import org.jspecify.annotations.NullMarked;
