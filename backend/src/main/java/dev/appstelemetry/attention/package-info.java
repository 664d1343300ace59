/** What needs attention first: apps that are crashed, broken, left by their users, or unused. */
@NullMarked
package dev.appstelemetry.attention;

import org.jspecify.annotations.NullMarked;
