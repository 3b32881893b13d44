package dev.plimsoll.model.premortem;

/// Something learned before that resembles what is at hand.
///
/// @param id the record, for example `S3`
/// @param title what it is called
/// @param why what the two have in common, in words
public record SimilarLearning(String id, String title, String why) {}
