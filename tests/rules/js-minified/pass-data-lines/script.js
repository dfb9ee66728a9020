define([], function () {
  // The flags of all countries, one long line of data in readable code.
  var countries = ['country-0', 'country-1', 'country-2', 'country-3', 'country-4', 'country-5', 'country-6', 'country-7', 'country-8', 'country-9', 'country-10', 'country-11', 'country-12', 'country-13', 'country-14', 'country-15', 'country-16', 'country-17', 'country-18', 'country-19', 'country-20', 'country-21', 'country-22', 'country-23', 'country-24', 'country-25', 'country-26', 'country-27', 'country-28', 'country-29', 'country-30', 'country-31', 'country-32', 'country-33', 'country-34', 'country-35', 'country-36', 'country-37', 'country-38', 'country-39', 'country-40', 'country-41', 'country-42', 'country-43', 'country-44', 'country-45', 'country-46', 'country-47', 'country-48', 'country-49', 'country-50', 'country-51', 'country-52', 'country-53', 'country-54', 'country-55', 'country-56', 'country-57', 'country-58', 'country-59', 'country-60', 'country-61', 'country-62', 'country-63', 'country-64', 'country-65', 'country-66', 'country-67', 'country-68', 'country-69', 'country-70', 'country-71', 'country-72', 'country-73', 'country-74', 'country-75', 'country-76', 'country-77', 'country-78', 'country-79', 'country-80', 'country-81', 'country-82', 'country-83', 'country-84', 'country-85', 'country-86', 'country-87', 'country-88', 'country-89', 'country-90', 'country-91', 'country-92', 'country-93', 'country-94', 'country-95', 'country-96', 'country-97', 'country-98', 'country-99', 'country-100', 'country-101', 'country-102', 'country-103', 'country-104', 'country-105', 'country-106', 'country-107', 'country-108', 'country-109', 'country-110', 'country-111', 'country-112', 'country-113', 'country-114', 'country-115', 'country-116', 'country-117', 'country-118', 'country-119', 'country-120', 'country-121', 'country-122', 'country-123', 'country-124', 'country-125', 'country-126', 'country-127', 'country-128', 'country-129', 'country-130', 'country-131', 'country-132', 'country-133', 'country-134', 'country-135', 'country-136', 'country-137', 'country-138', 'country-139', 'country-140', 'country-141', 'country-142', 'country-143', 'country-144', 'country-145', 'country-146', 'country-147', 'country-148', 'country-149', 'country-150', 'country-151', 'country-152', 'country-153', 'country-154', 'country-155', 'country-156', 'country-157', 'country-158', 'country-159', 'country-160', 'country-161', 'country-162', 'country-163', 'country-164', 'country-165', 'country-166', 'country-167', 'country-168', 'country-169', 'country-170', 'country-171', 'country-172', 'country-173', 'country-174', 'country-175', 'country-176', 'country-177', 'country-178', 'country-179', 'country-180', 'country-181', 'country-182', 'country-183', 'country-184', 'country-185', 'country-186', 'country-187', 'country-188', 'country-189', 'country-190', 'country-191', 'country-192', 'country-193', 'country-194', 'country-195', 'country-196', 'country-197', 'country-198', 'country-199'];

  function part0(value) {
    var result = value + 0;
    if (result > 10) {
      return countries[result];
    }
    return part0(result);
  }

  function part1(value) {
    var result = value + 1;
    if (result > 10) {
      return countries[result];
    }
    return part0(result);
  }

  function part2(value) {
    var result = value + 2;
    if (result > 10) {
      return countries[result];
    }
    return part1(result);
  }

  function part3(value) {
    var result = value + 3;
    if (result > 10) {
      return countries[result];
    }
    return part2(result);
  }

  function part4(value) {
    var result = value + 4;
    if (result > 10) {
      return countries[result];
    }
    return part3(result);
  }

  function part5(value) {
    var result = value + 5;
    if (result > 10) {
      return countries[result];
    }
    return part4(result);
  }

  function part6(value) {
    var result = value + 6;
    if (result > 10) {
      return countries[result];
    }
    return part5(result);
  }

  function part7(value) {
    var result = value + 7;
    if (result > 10) {
      return countries[result];
    }
    return part6(result);
  }

  function part8(value) {
    var result = value + 8;
    if (result > 10) {
      return countries[result];
    }
    return part7(result);
  }

  function part9(value) {
    var result = value + 9;
    if (result > 10) {
      return countries[result];
    }
    return part8(result);
  }

  function part10(value) {
    var result = value + 10;
    if (result > 10) {
      return countries[result];
    }
    return part9(result);
  }

  function part11(value) {
    var result = value + 11;
    if (result > 10) {
      return countries[result];
    }
    return part10(result);
  }

  function part12(value) {
    var result = value + 12;
    if (result > 10) {
      return countries[result];
    }
    return part11(result);
  }

  function part13(value) {
    var result = value + 13;
    if (result > 10) {
      return countries[result];
    }
    return part12(result);
  }

  function part14(value) {
    var result = value + 14;
    if (result > 10) {
      return countries[result];
    }
    return part13(result);
  }

  function part15(value) {
    var result = value + 15;
    if (result > 10) {
      return countries[result];
    }
    return part14(result);
  }

  function part16(value) {
    var result = value + 16;
    if (result > 10) {
      return countries[result];
    }
    return part15(result);
  }

  function part17(value) {
    var result = value + 17;
    if (result > 10) {
      return countries[result];
    }
    return part16(result);
  }

  function part18(value) {
    var result = value + 18;
    if (result > 10) {
      return countries[result];
    }
    return part17(result);
  }

  function part19(value) {
    var result = value + 19;
    if (result > 10) {
      return countries[result];
    }
    return part18(result);
  }

  return part19;
});
