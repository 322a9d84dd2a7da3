from types import SimpleNamespace

from plugins.captures.sharing import share


def test_a_template_is_loaded_once_for_all_generators() -> None:
    context = {"pages": ()}
    generators = [SimpleNamespace(env=object(), context=context) for _ in range(3)]
    share(generators)
    assert len({generator.env for generator in generators}) == 1


def test_every_page_may_name_those_that_people_wrote() -> None:
    about = SimpleNamespace(url="about", save_as="about.html", title="About", content="not asked for")
    generator = SimpleNamespace(env=None, context={"pages": [about]})
    share([generator])
    assert generator.context["ways"] == (("about", "about.html", "About"),)
