// What the rules about the platform's own elements say of themselves in the same words.
#pragma once

#include "rule/rule.hpp"

namespace premod {

/// The limits of css::hidden, moved, changed and touched (css/dom_changes.hpp).
inline constexpr Texts page_elements_blind_spots = {
    .ru =
        "Не видны селекторы, собранные во время работы, элементы, переданные в другую функцию, "
        "и изменения внутри библиотек.",
    .en =
        "Selectors put together at run time, elements handed to another function and changes "
        "made inside libraries are not seen.",
    .es =
        "No se ven los selectores formados durante la ejecución, los elementos pasados a otra "
        "función ni los cambios hechos dentro de bibliotecas.",
    .pt =
        "Não se veem seletores montados em tempo de execução, elementos passados a outra função "
        "nem alterações feitas dentro de bibliotecas."};

}  // namespace premod
