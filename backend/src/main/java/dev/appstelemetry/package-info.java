/** The server: one package a feature, and what the features share. */
@NullMarked
package dev.appstelemetry;

import org.jspecify.annotations.NullMarked;
