"""Answers to a questionnaire, made up but always the same."""

import random


def answers(questionnaire: dict, leave_out: bool = True) -> dict:
    """One line of input for `poise report`, with every kind of result in it.

    `questionnaire` is what `poise questionnaires show ID --format json` writes.
    """
    chance = random.Random(7)
    top = questionnaire["rating"]["maximum"]
    means = {
        "reward": (4.6, 2.4), "coercive": (2.2, 2.6), "legitimate": (3.4, 3.0), "referent": (2.6, 4.6),
        "expert": (4.4, 3.0), "informational": (3.9, 3.2),
    }

    def rating(mean: float, is_reversed: bool) -> int:
        value = min(top, max(0, round(chance.gauss(mean, 0.75))))
        return top - value if is_reversed else value

    given: dict = {questionnaire["global"]["id"]: 3} if questionnaire.get("global") else {}
    for item in questionnaire["items"]:
        if item["paired"]:
            mine, theirs = means[item["base"]]
            given[item["id"]] = {
                "me": rating(mine, item["reversed"]), "partner": rating(theirs, item["reversed"])}
        else:
            given[item["id"]] = rating(3.5, item["reversed"])
    if leave_out:
        skipped = [item["id"] for item in questionnaire["items"] if item.get("base") == "reward"][2]
        single = [item["id"] for item in questionnaire["items"] if item.get("scale") == "over_benefit"]
        for item in [skipped] + single:
            given[item] = None
    return {"id": "a1", "answers": given}
