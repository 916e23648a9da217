/// Asking a few statements again.
extension Questionnaire {
  /// The same with nothing but the items called `ids`: neither a first question nor private ones.
  package func asking(_ ids: Set<Item.ID>) -> Questionnaire {
    let part = items.filter { ids.contains($0.id) }
    let minutes = Dictionary(
      uniqueKeysWithValues: minutes.map { form, minutes in
        (form, max(1, minutes * part.count / max(items(form).count, 1)))
      })
    return Questionnaire(
      id: id, version: version, language: language, relationship: relationship, title: title, about: about,
      partnerName: partnerName, roles: roles, timeFrame: timeFrame, rating: rating, minutes: minutes, global: nil,
      items: part, safetyOpening: "", safetyItems: [])
  }
}
