/** What counts as more than chance: the rules of all verdicts, in one place. */
@NullMarked
package dev.appstelemetry.judgement;

import org.jspecify.annotations.NullMarked;
